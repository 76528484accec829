package org.voltyard.fleet.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Attribution;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Power;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;

class RegistersTest {
  private static final Origin ANNA = new Origin("anna", "test");
  private static final Origin NOBODY = new Origin("eve", "test", null, Set.of());
  private static final TokenId CARD = new TokenId("04A1");

  @TempDir Path folder;

  private final RegisterBook book = new RegisterBook();
  private final List<Recorded> written = new ArrayList<>();
  private Journal journal;
  private Registers registers;
  private Recognition recognition;

  @BeforeEach
  void open() {
    journal =
        Journal.open(
            JournalSettings.in(folder),
            InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z")),
            group ->
                group.forEach(
                    fact -> {
                      book.apply(fact);
                      written.add(fact);
                    }));
    registers = new Registers(book, journal);
    recognition = new Recognition(book, journal);
    registers.put(new Organisation("acme", "Acme Logistics", null, true), ANNA);
    registers.put(driver("d1", "+86 138 0000 0001", "li@example.org"), ANNA);
    registers.put(vehicle("v1", "京A·12345", "LSVAB4BR7EW123456", "d1"), ANNA);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  private static Driver driver(String id, @Nullable String phone, @Nullable String email) {
    return new Driver(id, "Li Wei", phone, email, "zh-CN", "acme", false, true, null);
  }

  private static Vehicle vehicle(
      String id, String plate, @Nullable String vin, @Nullable String driver) {
    return new Vehicle(
        id,
        plate,
        "12",
        vin,
        null,
        new Energy(282_000_000),
        "GBT_DC",
        new Power(120_000),
        null,
        driver,
        true);
  }

  @Test
  void whatIsThereOnceIsThereOnceHoweverItIsWritten() {
    assertThatThrownBy(() -> registers.put(vehicle("v2", "京a 12345", null, null), ANNA))
        .isInstanceOf(InvalidEntry.class)
        .hasMessage("plate '京a 12345': not that of vehicle v1");
    assertThatThrownBy(() -> registers.put(driver("d2", "+8613800000001", null), ANNA))
        .hasMessageContaining("not that of driver d1");
    assertThatThrownBy(() -> registers.put(driver("d2", null, "LI@example.org"), ANNA))
        .hasMessageContaining("not that of driver d1");
    assertThat(registers.driverReachedAt(" Li@Example.org ")).map(Driver::id).hasValue("d1");
    assertThat(registers.driverReachedAt("")).isEmpty();
  }

  @Test
  void aPlateAndAnAddressAreFreeAgainWhenTheirOwnerHasAnother() {
    registers.put(vehicle("v1", "京B 00001", null, "d1"), ANNA);
    registers.put(vehicle("v2", "京A 12345", "LSVAB4BR7EW123456", null), ANNA);
    registers.put(driver("d1", null, null), ANNA);
    registers.put(driver("d2", null, "li@example.org"), ANNA);
    assertThat(registers.plated("京A12345")).map(Vehicle::id).hasValue("v2");
    assertThat(registers.driverReachedAt("li@example.org")).map(Driver::id).hasValue("d2");
  }

  @Test
  void whatCannotBeIsNamedWithWhatIsAllowed() {
    assertThatThrownBy(() -> registers.put(vehicle("v2", "X1", "LSVAB4BR7EW12345O", null), ANNA))
        .hasMessage("vin 'LSVAB4BR7EW12345O': 17 letters and digits, without I, O and Q");
    assertThatThrownBy(() -> registers.put(driver("d2", "call me", null), ANNA))
        .hasMessageStartingWith("phone 'call me'");
    assertThatThrownBy(() -> registers.put(driver("d2", null, "li@nowhere"), ANNA))
        .hasMessageStartingWith("email 'li@nowhere'");
    assertThatThrownBy(() -> registers.put(vehicle("v2", "X1", null, "d9"), ANNA))
        .hasMessage("driver 'd9': the id of a driver in the register");
    assertThatThrownBy(() -> registers.put(driver("a/b", null, null), ANNA))
        .hasMessageStartingWith("id 'a/b'");
    registers.put(new Organisation("north", "North", "acme", true), ANNA);
    assertThatThrownBy(() -> registers.put(new Organisation("acme", "Acme", "north", true), ANNA))
        .hasMessageContaining("does not belong to it itself");
  }

  @Test
  void whatIsStillNamedStays() {
    registers.assign(new TokenOwner(CARD, null, "v1"), ANNA);
    assertThatThrownBy(() -> registers.removeDriver("d1", ANNA))
        .hasMessage("driver d1 is still named by vehicle 京A·12345");
    assertThatThrownBy(() -> registers.removeVehicle("v1", ANNA))
        .hasMessage("vehicle v1 is still named by token 04A1");
    assertThatThrownBy(() -> registers.removeOrganisation("acme", ANNA))
        .hasMessage("organisation acme is still named by driver Li Wei");
    journal.append(new TokenEvent.Removed(CARD, ANNA));
    assertThat(registers.removeVehicle("v1", ANNA)).isTrue();
    assertThat(registers.removeDriver("d1", ANNA)).isTrue();
    assertThat(registers.removeOrganisation("acme", ANNA)).isTrue();
    assertThat(registers.removeDriver("d1", ANNA)).isFalse();
  }

  @Test
  void whoMayNotChangeTheRegistersDoesNot() {
    int before = written.size();
    assertThatThrownBy(() -> registers.put(driver("d2", null, null), NOBODY))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> registers.assign(new TokenOwner(CARD, "d1", null), NOBODY))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> registers.removeVehicle("v1", NOBODY)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> recognition.attribute(new SessionId(1), "v1", null, null, NOBODY))
        .isInstanceOf(Forbidden.class);
    assertThat(written).hasSize(before);
  }

  @Test
  void aSessionIsPutDownToTheOwnerOfItsTokenOrToWhatTheVehicleToldOfItself() {
    registers.assign(new TokenOwner(CARD, "d1", null), ANNA);
    assertThat(recognition.of(new TokenId("04a1")))
        .isEqualTo(new Attribution(null, "d1", "acme", Attribution.By.TOKEN));
    assertThat(recognition.of(new TokenId("vid:lsvab4br7ew123456")))
        .isEqualTo(new Attribution("v1", "d1", "acme", Attribution.By.VEHICLE));
    registers.put(vehicle("v1", "京A·12345", "LSVAB4BR7EW123456", "d1").with(false), ANNA);
    assertThat(recognition.of(new TokenId("LSVAB4BR7EW123456")).nobody()).isTrue();
    assertThat(recognition.of(new TokenId("UNKNOWN")).nobody()).isTrue();
  }

  @Test
  void aSessionPutDownByHandNamesWhoIsInTheRegisters() {
    assertThatThrownBy(() -> recognition.attribute(new SessionId(1), "v9", null, null, ANNA))
        .hasMessage("vehicle 'v9': an id in the register");
    recognition.attribute(new SessionId(7), "v1", null, "acme", ANNA);
    assertThat(written.getLast().fact())
        .isEqualTo(
            new RegisterEvent.SessionAttributed(
                new SessionId(7), new Attribution("v1", null, "acme", Attribution.By.HAND), ANNA));
  }

  @Test
  void itsOwnFactsMakeTheSameRegistersAgain() {
    registers.assign(new TokenOwner(CARD, "d1", "v1"), ANNA);
    RegisterBook again = new RegisterBook();
    book.facts(again::apply);
    Registers restored = new Registers(again, journal);
    assertThat(restored.drivers()).isEqualTo(registers.drivers()).hasSize(1);
    assertThat(restored.vehicles()).isEqualTo(registers.vehicles()).hasSize(1);
    assertThat(restored.organisations()).isEqualTo(registers.organisations()).hasSize(1);
    assertThat(restored.tokensOf("d1")).containsExactly(CARD);
    again.clear();
    assertThat(restored.drivers()).isEmpty();
    assertThat(restored.plated("京A·12345")).isEmpty();
  }
}
