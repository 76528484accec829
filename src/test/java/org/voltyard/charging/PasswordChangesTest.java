package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationCommand.SetPassword;

class PasswordChangesTest {
  private static final byte[] OLD =
      "the-old-password".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final byte[] NEW =
      HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f10111213");

  @TempDir Path folder;
  private final Passwords passwords = new Passwords();

  private TestDepot depot() {
    return new TestDepot(folder);
  }

  private static PasswordChanges changes(TestDepot depot, Passwords passwords) {
    return new PasswordChanges(depot.state, depot.journal, passwords);
  }

  private void withPassword(TestDepot depot) {
    depot.admitted();
    depot.stations.register(
        Station.unknown(TestDepot.CP, Station.Admission.ADMITTED).withPassword(passwords.hash(OLD)),
        TestDepot.TEST);
  }

  private String offer(TestDepot depot) {
    return Objects.requireNonNull(
        changes(depot, passwords)
            .offer(TestDepot.CP, new SetPassword(HexFormat.of().formatHex(NEW)), TestDepot.TEST));
  }

  private static Outcome<Reply> answered(boolean accepted) {
    return new Outcome.Answered<>(
        new Reply.Status(accepted, accepted ? "Accepted" : "Rejected"), "{}");
  }

  private static void comes(TestDepot depot) {
    depot.depot.connected(
        TestDepot.CP, new Depot.Arrival("127.0.0.1", "ocpp1.6", SecurityProfile.BASIC, false));
  }

  @Test
  void bothPasswordsAreGoodUntilTheStationComesWithTheNewOne() {
    try (TestDepot depot = depot()) {
      withPassword(depot);
      String hash = offer(depot);
      assertThat(changes(depot, passwords).answered(TestDepot.CP, hash, answered(true))).isEmpty();
      assertThat(depot.opens(OLD)).isTrue();
      comes(depot);
      assertThat(depot.opens(OLD)).isTrue();
      assertThat(depot.opens(NEW)).isTrue();
      comes(depot);
      assertThat(depot.facts(SecurityEvent.PasswordSettled.class))
          .containsExactly(new SecurityEvent.PasswordSettled(TestDepot.CP, hash));
      assertThat(depot.opens(OLD)).isFalse();
      assertThat(depot.opens(NEW)).isTrue();
    }
  }

  @Test
  void anOfferOutlivesTheProgram() {
    try (TestDepot depot = depot()) {
      withPassword(depot);
      offer(depot);
    }
    try (TestDepot depot = depot()) {
      assertThat(depot.opens(OLD)).isTrue();
      assertThat(depot.opens(NEW)).isTrue();
      comes(depot);
    }
    try (TestDepot depot = depot()) {
      assertThat(depot.opens(OLD)).isFalse();
      assertThat(depot.opens(NEW)).isTrue();
    }
  }

  @Test
  void anOfferIsInTheSnapshot() throws IOException {
    try (TestDepot depot = depot()) {
      withPassword(depot);
      String hash = offer(depot);
      ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
      new DepotFold(depot.state).save(snapshot);
      DepotState again = new DepotState();
      new DepotFold(again).load(new ByteArrayInputStream(snapshot.toByteArray()));
      StationState station = again.station(TestDepot.CP);
      assertThat(station).isNotNull();
      assertThat(station.offeredPasswords()).containsExactly(hash);
    }
  }

  @Test
  void noAnswerSaysNothingARefusalTakesTheOfferBack() {
    try (TestDepot depot = depot()) {
      withPassword(depot);
      String hash = offer(depot);
      PasswordChanges changes = changes(depot, passwords);
      assertThat(changes.answered(TestDepot.CP, hash, new Outcome.TimedOut<>())).isEmpty();
      assertThat(changes.answered(TestDepot.CP, hash, new Outcome.NotConnected<>())).isEmpty();
      depot.journal.append(changes.answered(TestDepot.CP, hash, answered(false)).orElseThrow());
      assertThat(depot.opens(NEW)).isFalse();
      assertThat(depot.opens(OLD)).isTrue();
    }
  }

  @Test
  void aStationWithoutPasswordHasOneOnceItAccepted() {
    try (TestDepot depot = depot()) {
      depot.admitted();
      String hash = offer(depot);
      depot.journal.append(
          changes(depot, passwords).answered(TestDepot.CP, hash, answered(true)).orElseThrow());
      assertThat(depot.opens(NEW)).isTrue();
      assertThat(depot.opens(OLD)).isFalse();
    }
  }

  @Test
  void anOperatorsPasswordOutdoesAnOffer() {
    try (TestDepot depot = depot()) {
      withPassword(depot);
      offer(depot);
      depot.stations.register(
          Station.unknown(TestDepot.CP, Station.Admission.ADMITTED)
              .withPassword(passwords.hash(new byte[] {1, 2, 3})),
          TestDepot.TEST);
      assertThat(depot.opens(NEW)).isFalse();
      assertThat(depot.opens(new byte[] {1, 2, 3})).isTrue();
    }
  }

  @Test
  void aPasswordHasSixteenToTwentyBytesAndIsNotShown() {
    assertThatThrownBy(() -> new SetPassword("00ff")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SetPassword("0".repeat(42)))
        .isInstanceOf(IllegalArgumentException.class);
    String fresh = passwords.fresh();
    assertThat(new SetPassword(fresh).toString()).doesNotContain(fresh);
    assertThat(fresh).hasSize(40).isNotEqualTo(passwords.fresh());
  }
}
