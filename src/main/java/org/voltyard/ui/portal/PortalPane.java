package org.voltyard.ui.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.util.Subscription;
import org.voltyard.fleet.register.PersonalData.Outlook;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ListPane;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.portal.PortalModel.Guest;
import org.voltyard.ui.portal.PortalModel.Leaver;

/// Invitations above, wishes to be forgotten below.
final class PortalPane extends ListPane {
  private final PortalModel model;
  private final DataTable<Guest> guests;
  private final DataTable<Leaver> leavers;

  PortalPane(Desk desk, PortalModel model) {
    super(desk);
    this.model = model;
    guests = new DataTable<>(desk, "invitations", row -> row.invited().driver());
    leavers = new DataTable<>(desk, "erasures", Leaver::driver);
    guests();
    leavers();
    SplitPane both =
        new SplitPane(titled("portal.guests", guests), titled("portal.leavers", leavers));
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(0.55);
    getChildren().add(both);
    if (!model.seesLeavers()) {
      closed(List.of(leavers));
    }
  }

  private void guests() {
    guests.column("portal.driver", Guest::name).setPrefWidth(200);
    guests.column("portal.id", row -> row.invited().driver()).setPrefWidth(140);
    guests
        .column(
            "portal.state",
            row -> desk().texts().of(row.invited().good() ? "portal.open" : "portal.expired"))
        .setMinWidth(80);
    guests.column("portal.by", row -> row.invited().by()).setPrefWidth(120);
    guests
        .column(
            "portal.at",
            row -> stamp(row.invited().at()),
            Comparator.comparing(row -> row.invited().at()))
        .setMinWidth(140);
    guests
        .column(
            "portal.expires",
            row -> stamp(row.invited().expires()),
            Comparator.comparing(row -> row.invited().expires()))
        .setMinWidth(140);
    guests.natural(Comparator.comparing((Guest row) -> row.invited().at()).reversed());
    guests.whenEmpty(
        new ScreenState.Empty(
            "portal.none", "portal.noneHint", Action.of("portal.invite", this::invite)));
    guests
        .bar()
        .add(
            button("portal.invite", this::invite),
            button("portal.withdraw", this::withdraw, when(guests, _ -> true)));
  }

  private void leavers() {
    leavers.column("portal.driver", Leaver::name).setPrefWidth(220);
    leavers.column("portal.id", Leaver::driver).setPrefWidth(160);
    leavers
        .column("portal.asked", row -> stamp(row.asked()), Comparator.comparing(Leaver::asked))
        .setMinWidth(140);
    leavers
        .column("portal.age", row -> Formats.age(row.age()), Comparator.comparing(Leaver::age))
        .setPrefWidth(90);
    leavers.natural(Comparator.comparing(Leaver::asked));
    leavers.onOpen(_ -> decide());
    leavers.whenEmpty(new ScreenState.Empty("portal.noLeavers", "portal.noLeaversHint", null));
    leavers.bar().add(button("portal.decide", this::decide, when(leavers, _ -> true)));
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.guestsProperty().subscribe(guests::rows),
        model
            .leaversProperty()
            .subscribe(
                (List<Leaver> rows) -> {
                  if (model.seesLeavers()) {
                    leavers.rows(rows);
                  }
                }),
        model.attach());
  }

  DataTable<Guest> table() {
    return guests;
  }

  void invite() {
    invite("");
  }

  void invite(String driver) {
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("portal.invite"), new InviteForm(desk(), model, driver).node());
  }

  private void withdraw() {
    with(
        guests,
        row ->
            desk()
                .navigator()
                .confirm(
                    ConfirmDialog.why(
                            desk().texts().of("portal.withdraw"),
                            desk().texts().of("portal.withdrawText", row.name()),
                            desk().texts().of("portal.withdraw"),
                            why ->
                                model.withdraw(
                                    row, why, _ -> done("portal.withdrawn"), this::failed))
                        .danger()));
  }

  private void decide() {
    with(leavers, row -> model.outlook(row, outlook -> decide(row, outlook), this::failed));
  }

  private void decide(Leaver leaver, Optional<Outlook> outlook) {
    outlook.ifPresentOrElse(
        known ->
            desk()
                .navigator()
                .drawer(
                    desk().texts().binding("portal.deciding", leaver.name()),
                    new ErasurePane(desk(), model, leaver, known).node()),
        () -> desk().navigator().toast(Toast.note(desk().texts().of("portal.gone"))));
  }
}
