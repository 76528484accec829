package org.voltyard.ui.frames;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameShape.Pair;
import org.voltyard.domain.FrameStudy.Side;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FindingsModel.Period;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenState;

/// Two sides beside each other: the actions at the left, the members of the chosen one at the
/// right.
final class ComparePane extends BorderPane {
  private final Desk desk;
  private final CompareModel model;
  private final DataTable<PairRow> actions;
  private final DataTable<MemberRow> members;
  private final Label looked = new Label();

  ComparePane(Desk desk, CompareModel model) {
    this.desk = desk;
    this.model = model;
    actions = new DataTable<>(desk, "compareActions", PairRow::key);
    members = new DataTable<>(desk, "compareMembers", MemberRow::path);
    actionColumns();
    memberColumns();
    looked.getStyleClass().add("muted");
    looked.setMinWidth(0);
    SplitPane split = new SplitPane(actions, members);
    split.setDividerPositions(0.62);
    setTop(head());
    setCenter(split);
    Attached.to(this, this::follow);
  }

  private HBox head() {
    Label beside = new Label("↔");
    HBox head =
        new HBox(
            8,
            side("frames.compare.one", model.oneProperty()),
            beside,
            side("frames.compare.other", model.otherProperty()),
            period(),
            looked);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(8, 0, 2, 0));
    return head;
  }

  private ComboBox<Side> side(String key, ObjectProperty<@Nullable Side> chosen) {
    ComboBox<Side> box = new ComboBox<>();
    box.setPrefWidth(230);
    named(box, key);
    box.promptTextProperty().bind(desk.texts().binding(key));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Side side) {
            return side == null ? "" : name(side);
          }

          @Override
          public @Nullable Side fromString(String text) {
            return null;
          }
        });
    model
        .sidesProperty()
        .subscribe(
            all -> {
              Side kept = box.getValue();
              box.setItems(FXCollections.observableArrayList(all));
              box.setValue(kept != null && all.contains(kept) ? kept : null);
            });
    box.valueProperty().addListener((o, was, is) -> chosen.set(is));
    return box;
  }

  private static String name(Side side) {
    return side.station() == null ? String.valueOf(side.model()) : side.station().value();
  }

  private ComboBox<Period> period() {
    ComboBox<Period> box = new ComboBox<>();
    box.getItems().setAll(Period.values());
    named(box, "findings.period");
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Period option) {
            return option == null ? "" : desk.texts().of("findings.period." + option.name());
          }

          @Override
          public @Nullable Period fromString(String text) {
            return null;
          }
        });
    box.valueProperty().bindBidirectional(model.periodProperty());
    return box;
  }

  private void named(ComboBox<?> box, String key) {
    box.accessibleTextProperty().bind(desk.texts().binding(key));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(desk.texts().binding(key + "Hint"));
    box.setTooltip(tip);
  }

  private void actionColumns() {
    actions.column("frames.column.action", PairRow::action).setPrefWidth(170);
    actions
        .column(
            "frames.column.direction",
            row -> desk.texts().of(row.fromStation() ? "frames.in" : "frames.out"))
        .setMinWidth(88);
    actions.figures("frames.compare.unlike", PairRow::unlike, n -> Formats.decimal(n, 0));
    actions.figures("frames.compare.countOne", PairRow::countOne, n -> Formats.decimal(n, 0));
    actions.figures("frames.compare.countOther", PairRow::countOther, n -> Formats.decimal(n, 0));
    actions.figures("frames.compare.everyOne", PairRow::everyOne, s -> Formats.decimal(s, 1));
    actions.figures("frames.compare.everyOther", PairRow::everyOther, s -> Formats.decimal(s, 1));
    actions
        .figures("frames.compare.waitOne", PairRow::waitOne, ms -> Formats.decimal(ms, 1))
        .setMinWidth(82);
    actions
        .figures("frames.compare.waitOther", PairRow::waitOther, ms -> Formats.decimal(ms, 1))
        .setMinWidth(82);
  }

  private void memberColumns() {
    members.column("frames.member", MemberRow::path).setPrefWidth(220);
    members.figures("frames.compare.shareOne", MemberRow::one, p -> Formats.decimal(p, 0));
    members.figures("frames.compare.shareOther", MemberRow::other, p -> Formats.decimal(p, 0));
    members
        .column("frames.compare.mark", row -> desk.texts().of("frames.compare." + row.mark()))
        .setPrefWidth(110);
    members.bar().own();
    members.whenEmpty(
        new ScreenState.Empty("frames.compare.noMembers", "frames.compare.noMembersHint", null));
  }

  private Subscription follow() {
    model.refresh();
    return Subscription.combine(
        model.resultProperty().subscribe(now -> show()),
        model.loadingProperty().subscribe(now -> show()),
        model.failureProperty().subscribe(now -> show()),
        desk.texts().languageProperty().subscribe(now -> show()),
        actions.selectedProperty().subscribe(this::members));
  }

  private void show() {
    CompareModel.Result now = model.resultProperty().get();
    Throwable failure = model.failureProperty().get();
    looked.setText(
        now == null || now.whole()
            ? ""
            : desk.texts()
                .of(
                    "findings.lookedPart",
                    Formats.decimal(org.voltyard.domain.FrameStudy.Scope.MOST, 0)));
    if (failure != null) {
      actions.trouble(
          new ScreenState.Failed(
              desk.texts().of("findings.failed"),
              String.valueOf(failure.getMessage()),
              model::refresh));
    } else if (now == null && model.loadingProperty().get()) {
      actions.trouble(new ScreenState.Loading());
    } else {
      actions.whenEmpty(
          now == null
              ? new ScreenState.Empty("frames.compare.choose", "frames.compare.chooseHint", null)
              : new ScreenState.Empty("findings.noFrames", "findings.noFramesHint", null));
      actions.rows(now == null ? List.of() : now.pairs().stream().map(PairRow::new).toList());
    }
    members(actions.selectedProperty().get());
  }

  private void members(@Nullable PairRow row) {
    Pair pair = row == null ? null : row.pair();
    members.rows(pair == null ? List.of() : MemberRow.of(pair));
  }
}
