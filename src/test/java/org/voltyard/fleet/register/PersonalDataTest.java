package org.voltyard.fleet.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FakeSessions;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.NoCosts;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;

class PersonalDataTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Origin ADMIN = new Origin("admin", "test");
  private static final Origin OFFICER =
      new Origin("officer", "test", "request of 2026-05-01", Set.of(Permission.PRIVACY));
  private static final TokenId OWN = new TokenId("OWN");
  private static final TokenId POOL = new TokenId("POOL");

  private final RegisterBook book = new RegisterBook();
  private final List<Fact> facts = new ArrayList<>();
  private final List<PrivacyEvent.Erased> redacting = new ArrayList<>();
  private final Registers registers = new Registers(book, this::record);
  private final PersonalData data =
      new PersonalData(
          book,
          registers,
          new PersonalData.Ground(
              id -> null,
              (id, origin) -> record(new TokenEvent.Removed(id, origin)),
              this::record,
              () -> {},
              redacting::add),
          new PersonalArchive(new FakeSessions(), new NoCosts(), () -> NOW));

  private void record(Fact fact) {
    facts.add(fact);
    book.apply(new Recorded(facts.size(), NOW, fact));
  }

  @BeforeEach
  void fill() {
    registers.put(new Organisation("acme", "Acme", null, true), ADMIN);
    registers.put(
        new Driver("d1", "Li Wei", "+8613800000001", null, "zh", "acme", true, true, "hash"),
        ADMIN);
    registers.put(vehicle("own", "粤B·12345", null), ADMIN);
    registers.put(vehicle("bus", "粤B·54321", "acme"), ADMIN);
    registers.assign(new TokenOwner(OWN, "d1", null), ADMIN);
    registers.assign(new TokenOwner(POOL, "d1", "bus"), ADMIN);
  }

  private static Vehicle vehicle(String id, String plate, @Nullable String organisation) {
    return new Vehicle(id, plate, "7", null, null, null, null, null, organisation, "d1", true);
  }

  @Test
  void whoIsErasedIsNobodyAndWhatWasTheirsAloneIsNoMore() {
    assertThat(data.erase("d1", OFFICER)).isTrue();
    assertThat(registers.driver("d1"))
        .hasValue(new Driver("d1", "–", null, null, null, "acme", false, false, null));
    assertThat(registers.driverReachedAt("+8613800000001")).isEmpty();
    assertThat(registers.owner(OWN)).isEmpty();
    assertThat(registers.owner(POOL)).hasValue(new TokenOwner(POOL, null, "bus"));
    assertThat(registers.vehicle("bus")).get().returns("粤B·54321", Vehicle::plate);
    assertThat(registers.vehicle("own"))
        .get()
        .returns(false, Vehicle::active)
        .satisfies(v -> assertThat(v.plate()).startsWith("X-"));
    assertThat(redacting)
        .containsExactly(new PrivacyEvent.Erased("d1", List.of("own"), List.of(OWN), OFFICER));
    assertThat(data.erase("nobody", OFFICER)).isFalse();
  }

  @Test
  void whatErasingWouldDoIsToldBefore() {
    PersonalData.Outlook outlook = data.outlook("d1", OFFICER);
    assertThat(outlook).isNotNull();
    assertThat(outlook.tokens()).containsExactly(OWN);
    assertThat(outlook.keptTokens()).containsExactly(POOL);
    assertThat(outlook.vehicles()).containsExactly("粤B·12345");
    assertThat(outlook.keptVehicles()).containsExactly("粤B·54321");
    assertThat(facts.getLast().origin()).isEqualTo(OFFICER);
    assertThat(data.outlook("nobody", OFFICER)).isNull();
  }

  @Test
  void whatAStopLeftUndoneIsTakenUp() {
    data.erase("d1", OFFICER);
    RegisterBook again = new RegisterBook();
    book.facts(again::apply);
    assertThat(again.unredacted()).hasSize(1);
    again.apply(new Recorded(99, NOW, new PrivacyEvent.Redacted("d1", 3)));
    assertThat(again.unredacted()).isEmpty();
    data.goOn();
    assertThat(redacting).hasSize(2);
  }

  @Test
  void whatIsKnownIsToldAndThatItWas() {
    PersonalFile file = data.export("d1", OFFICER);
    assertThat(file).isNotNull();
    assertThat(file.driver().name()).isEqualTo("Li Wei");
    assertThat(file.vehicles()).extracting(PersonalFile.Machine::id).containsExactly("own", "bus");
    assertThat(facts.getLast().origin()).isEqualTo(OFFICER);
    assertThat(data.export("nobody", OFFICER)).isNull();
  }

  @Test
  void onlyWhoMayCareForPrivacyDoes() {
    Origin other = new Origin("eve", "test", null, Set.of(Permission.REGISTER));
    int before = facts.size();
    assertThatThrownBy(() -> data.erase("d1", other)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> data.export("d1", other)).isInstanceOf(Forbidden.class);
    assertThat(facts).hasSize(before);
  }
}
