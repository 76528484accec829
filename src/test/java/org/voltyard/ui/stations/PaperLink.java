package org.voltyard.ui.stations;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandForm.Field;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;

/// A way to stations that answer what the test tells them to, when it tells them to.
public final class PaperLink implements StationLink {
  private final InstantSource clock;
  @Nullable CompletableFuture<Outcome<Reply.Status>> waiting;
  @Nullable CompletableFuture<Outcome<Reply>> answering;
  @Nullable StationCommand<?> last;

  /// Whether each connection is lost as soon as something is sent over it.
  boolean breaks;

  public PaperLink(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public boolean connected(StationId station) {
    return true;
  }

  @Override
  public java.time.Instant lastHeard(StationId station) {
    return clock.instant().minusSeconds(Math.floorMod(station.hashCode(), 40));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R extends Reply> CompletableFuture<Outcome<R>> execute(
      StationId station, StationCommand<R> command) {
    CompletableFuture<Outcome<R>> answer = new CompletableFuture<>();
    last = command;
    if (breaks) {
      answer.complete(new Outcome.NotConnected<>());
    }
    waiting = (CompletableFuture<Outcome<Reply.Status>>) (CompletableFuture<?>) answer;
    answering = (CompletableFuture<Outcome<Reply>>) (CompletableFuture<?>) answer;
    return answer;
  }

  @Override
  public Wire wire(StationId station, StationCommand<?> command) {
    return new Wire(command.getClass().getSimpleName(), "{}");
  }

  @Override
  public StationCommand<?> interpret(StationId station, String action, String payload) {
    return switch (action) {
      case "Reset" -> new StationCommand.Reset(payload.contains("Hard"));
      case "GetConfiguration" -> new StationCommand.ReadConfiguration(List.of());
      case "ClearCache" -> new StationCommand.ClearCache();
      default -> throw new InvalidCommand(action + " is not on paper");
    };
  }

  @Override
  public List<CommandForm> forms(StationId station) {
    Field period =
        new Field(
            "chargingSchedulePeriod",
            true,
            new Kind.Many(
                new Kind.Group(
                    List.of(
                        new Field("startPeriod", true, new Kind.Whole(0L, null)),
                        new Field("limit", true, new Kind.Decimal(0.1)),
                        new Field("numberPhases", false, new Kind.Whole(1L, 3L)))),
                1,
                0));
    Field profile =
        new Field(
            "csChargingProfiles",
            true,
            new Kind.Group(
                List.of(
                    new Field("chargingProfileId", true, new Kind.Whole(null, null)),
                    new Field("stackLevel", true, new Kind.Whole(0L, null)),
                    new Field(
                        "chargingProfilePurpose",
                        true,
                        new Kind.Choice(List.of("ChargePointMaxProfile", "TxDefaultProfile"))),
                    new Field("validFrom", false, new Kind.Moment()),
                    new Field(
                        "chargingSchedule",
                        true,
                        new Kind.Group(
                            List.of(
                                new Field(
                                    "chargingRateUnit", true, new Kind.Choice(List.of("W", "A"))),
                                period))))));
    return List.of(
        new CommandForm(
            "Reset",
            "Core",
            List.of(new Field("type", true, new Kind.Choice(List.of("Hard", "Soft"))))),
        new CommandForm(
            "RemoteStartTransaction",
            "Core",
            List.of(
                new Field("connectorId", false, new Kind.Whole(1L, null)),
                new Field("idTag", true, new Kind.Text(20)))),
        new CommandForm(
            "ChangeConfiguration",
            "Core",
            List.of(
                new Field("key", true, new Kind.Text(50)),
                new Field("value", true, new Kind.Text(500)))),
        new CommandForm("ClearCache", "Core", List.of()),
        new CommandForm("GetConfiguration", "Core", List.of()),
        new CommandForm(
            "SetChargingProfile",
            "SmartCharging",
            List.of(new Field("connectorId", true, new Kind.Whole(0L, null)), profile)));
  }

  @Override
  public void disconnect(StationId station, String reason) {}
}
