package org.voltyard.ui.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.charging.Bookings.Conflict;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.stations.PaperDepot;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ReservationsViewTest {
  private static final Origin TEST = new Origin("test", "test");
  private static final TokenId CARD = new TokenId("04A1B2C3D4E5F6");
  private final OnStage stage = new OnStage();
  @TempDir Path folder;

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private PaperDepot depot() {
    PaperDepot depot = new PaperDepot(folder, OnStage.CLOCK).with(12);
    depot.tell(
        new TokenEvent.Changed(
            new Token(CARD, Token.Status.ACCEPTED, new TokenId("FLEET-EAST"), null, "林小雨"), TEST));
    Instant now = OnStage.CLOCK.instant();
    for (int i = 1; i <= 6; i++) {
      depot.tell(
          new ReservationEvent.Made(
              new Reservation(
                  i,
                  new ConnectorId(new StationId("CP-00" + i), i % 3),
                  CARD,
                  i % 2 == 0 ? new TokenId("FLEET-EAST") : null,
                  now.plus(Duration.ofMinutes(17L * i)),
                  i == 3 ? "cCCS2" : null,
                  null)));
    }
    return depot;
  }

  private static ReservationsModel.Deps deps(PaperDepot depot) {
    return new ReservationsModel.Deps(
        depot.reservations(),
        depot.bookings(),
        depot.stations(),
        depot.tokens(),
        depot.bus(),
        TEST);
  }

  @Test
  void opensEverywhereWithItsRows() {
    try (PaperDepot depot = depot()) {
      stage.everywhere(
          "reservations",
          (Desk desk) ->
              new ReservationsView(
                  desk, new ReservationsModel(desk.fx(), deps(depot), OnStage.CLOCK)),
          view -> {
            TableView<?> table = (TableView<?>) view.lookup(".table-view");
            assertThat(table.getItems()).hasSize(6);
          });
    }
  }

  @Test
  void theFormOpens() {
    try (PaperDepot depot = depot()) {
      stage.once(
          "reservations-form",
          OnStage.desk(Language.CHINESE, LookChoice.DARK),
          false,
          desk ->
              new FormScreen(desk, new ReservationsModel(desk.fx(), deps(depot), OnStage.CLOCK)),
          view -> assertThat(view.lookupAll(".field")).hasSize(6));
    }
  }

  /// The form alone, as wide as the drawer.
  private static final class FormScreen extends ScreenView {
    FormScreen(Desk desk, ReservationsModel model) {
      super(desk);
      var node = new ReservationForm(desk, model, List.of("CP-001", "CP-002")).node();
      ((Region) node).setMaxWidth(400);
      getChildren().add(node);
    }

    @Override
    protected Subscription subscribe() {
      return () -> {};
    }
  }

  @Test
  void whatStandsAgainstAReservationIsTold() {
    try (PaperDepot depot = depot()) {
      ManualFx fx = new ManualFx();
      ReservationsModel model = new ReservationsModel(fx.fx(), deps(depot), OnStage.CLOCK);
      List<ReservationsModel.Ended> ended = new ArrayList<>();
      model.make(
          new ReservationsModel.Draft(
              new StationId("CP-001"), 1, "", CARD, false, Duration.ofMinutes(30)),
          ended::add,
          failure -> {
            throw new AssertionError(failure);
          });
      fx.advance(Duration.ofMillis(1));
      assertThat(ended).hasSize(1);
      assertThat(((ReservationsModel.Ended.Conflicts) ended.getFirst()).conflicts())
          .isEqualTo(Set.of(Conflict.RESERVED));
    }
  }
}
