package org.voltyard.ui.programs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.util.Subscription;
import org.voltyard.domain.WebhookDesk.Letter;
import org.voltyard.domain.WebhookDesk.Tried;
import org.voltyard.domain.WebhookDesk.View;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.programs.HooksModel.State;

/// Where facts are sent, and below what the selected receiver refused.
final class HooksPane extends ProgramPane {
  private final HooksModel model;
  private final DataTable<View> table;
  private final DataTable<Letter> letters;

  HooksPane(Desk desk, HooksModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "webhooks", row -> row.hook().id());
    letters = new DataTable<>(desk, "webhookletters", Letter::seq);
    hooks();
    letters();
    SplitPane both = new SplitPane(table, titled("programs.letters", letters));
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(0.58);
    getChildren().add(both);
  }

  private void hooks() {
    table.column("programs.hooks.url", row -> row.hook().url()).setPrefWidth(260);
    table.column("programs.hooks.kinds", this::kinds).setPrefWidth(150);
    table.column("programs.state", this::state, Comparator.comparing(State::of)).setMinWidth(80);
    table
        .column(
            "programs.hooks.delivered",
            row -> stamp(row.delivered()),
            Comparator.comparing(
                View::delivered, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())))
        .setMinWidth(140);
    table.figures("programs.hooks.waiting", View::waiting, "%.0f"::formatted).setPrefWidth(70);
    table.figures("programs.hooks.givenUp", View::givenUp, "%.0f"::formatted).setPrefWidth(70);
    table.column("programs.hooks.trouble", HooksPane::trouble).setPrefWidth(180);
    table.column("programs.madeBy", row -> row.by().who()).setPrefWidth(80);
    table.natural(Comparator.comparing((View row) -> row.hook().url()));
    table.onOpen(row -> edit());
    table.whenEmpty(
        new ScreenState.Empty(
            "programs.hooks.none",
            "programs.hooks.noneHint",
            Action.of("programs.hooks.add", this::add)));
    BooleanBinding stopped = when(table, row -> row.stopped() != null);
    Button pause =
        button("programs.hooks.pause", this::pause, when(table, row -> row.stopped() == null));
    Button resume = button("programs.hooks.resume", this::resume, stopped);
    pause.visibleProperty().bind(stopped.not());
    resume.visibleProperty().bind(stopped);
    List.of(pause, resume).forEach(each -> each.managedProperty().bind(each.visibleProperty()));
    table
        .bar()
        .add(
            button("programs.hooks.add", this::add),
            button("programs.hooks.edit", this::edit, when(table, _ -> true)),
            button("programs.hooks.test", this::test, when(table, _ -> true)),
            pause,
            resume,
            button("programs.hooks.delete", this::delete, when(table, _ -> true)));
  }

  private void letters() {
    letters.figures("programs.letters.seq", Letter::seq, "%.0f"::formatted).setPrefWidth(90);
    letters.column("programs.letters.kind", Letter::kind).setPrefWidth(160);
    letters
        .column(
            "programs.letters.at",
            row -> stamp(row.givenUpAt()),
            Comparator.comparing(Letter::givenUpAt))
        .setMinWidth(140);
    letters
        .figures("programs.letters.attempts", Letter::attempts, "%.0f"::formatted)
        .setPrefWidth(80);
    letters.column("programs.letters.reason", Letter::reason).setPrefWidth(300);
    letters
        .column(
            "programs.letters.again",
            row -> row.again() ? desk().texts().of("programs.letters.waits") : "–")
        .setPrefWidth(100);
    letters.natural(Comparator.comparingLong(Letter::seq));
    letters.onOpen(row -> look());
    letters.whenEmpty(
        new ScreenState.Empty("programs.letters.none", "programs.letters.noneHint", null));
    letters
        .bar()
        .add(
            button("programs.letters.look", this::look, when(letters, _ -> true)),
            button("programs.letters.replay", this::replay, when(letters, row -> !row.again())),
            button("programs.letters.replayAll", this::replayAll, some()));
  }

  private BooleanBinding some() {
    return Bindings.createBooleanBinding(
        () -> model.lettersProperty().get().stream().anyMatch(letter -> !letter.again()),
        model.lettersProperty());
  }

  private String kinds(View row) {
    return row.hook().kinds().isEmpty()
        ? desk().texts().of("programs.hooks.allKinds")
        : String.join(" ", row.hook().kinds());
  }

  private String state(View row) {
    return desk().texts().of("programs.hooks.state." + State.of(row));
  }

  private static String trouble(View row) {
    String stopped = row.stopped();
    return Optional.ofNullable(stopped)
        .or(() -> Optional.ofNullable(row.trouble()).map(trouble -> trouble.reason()))
        .orElse("–");
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.rowsProperty().subscribe(table::rows),
        model.lettersProperty().subscribe(letters::rows),
        table.selectedProperty().subscribe(row -> model.choose(row)),
        model.attach());
  }

  @Override
  DataTable<?> table() {
    return table;
  }

  @Override
  void reload() {
    model.reload();
  }

  @Override
  void add() {
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("programs.hooks.add"), new HookForm(desk(), model, null).node());
  }

  @Override
  void edit() {
    with(
        table,
        row ->
            desk()
                .navigator()
                .drawer(
                    desk().texts().binding("programs.hooks.editing"),
                    new HookForm(desk(), model, row).node()));
  }

  private void test() {
    with(table, row -> model.test(row, this::tested, this::failed));
  }

  private void tested(Tried tried) {
    desk()
        .navigator()
        .toast(
            tried.taken()
                ? Toast.done(desk().texts().of("programs.hooks.taken"))
                : Toast.failed(
                    desk().texts().of("programs.hooks.notTaken"), String.valueOf(tried.reason())));
  }

  private void pause() {
    with(
        table,
        row ->
            desk()
                .navigator()
                .confirm(
                    ConfirmDialog.why(
                        desk().texts().of("programs.hooks.pause"),
                        desk().texts().of("programs.hooks.pauseText"),
                        desk().texts().of("programs.hooks.pause"),
                        why ->
                            model.stop(
                                row, why, () -> done("programs.hooks.paused"), this::failed))));
  }

  private void resume() {
    with(table, row -> model.resume(row, () -> done("programs.hooks.resumed"), this::failed));
  }

  private void delete() {
    with(
        table,
        row ->
            desk()
                .navigator()
                .confirm(
                    ConfirmDialog.why(
                            desk().texts().of("programs.hooks.delete"),
                            desk()
                                .texts()
                                .of("programs.hooks.deleteText", row.waiting(), row.givenUp()),
                            desk().texts().of("programs.hooks.delete"),
                            why ->
                                model.remove(
                                    row, why, () -> done("programs.hooks.deleted"), this::failed))
                        .facts(List.of(row.hook().url()))
                        .danger()));
  }

  private void look() {
    with(
        table,
        hook ->
            with(
                letters,
                letter ->
                    model.message(
                        hook,
                        letter,
                        message ->
                            message.ifPresentOrElse(
                                text -> show(letter, text),
                                () ->
                                    desk()
                                        .navigator()
                                        .toast(
                                            Toast.note(
                                                desk().texts().of("programs.letters.gone")))),
                        this::failed)));
  }

  private void show(Letter letter, String message) {
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("programs.letters.title", letter.seq(), letter.kind()),
            new MessagePane(desk(), letter, message).node());
  }

  private void replay() {
    replay(letters.selection().stream().map(Letter::seq).toList());
  }

  private void replayAll() {
    replay(List.of());
  }

  private void replay(List<Long> seqs) {
    with(
        table,
        hook ->
            model.replay(
                hook,
                seqs,
                count ->
                    desk()
                        .navigator()
                        .toast(Toast.done(desk().texts().of("programs.letters.replayed", count))),
                this::failed));
  }
}
