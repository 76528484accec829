package org.voltyard.ui.kit;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.Tariff;

/// A priced session as lines, with the rule behind each, its taxes and its total.
public final class CostLines extends GridPane {
  private final Desk desk;

  /// Without lines.
  public CostLines(Desk desk) {
    this.desk = desk;
    setHgap(12);
    setVgap(3);
    ColumnConstraints what = new ColumnConstraints();
    what.setHgrow(Priority.ALWAYS);
    ColumnConstraints figure = new ColumnConstraints();
    figure.setHalignment(HPos.RIGHT);
    figure.setMinWidth(USE_PREF_SIZE);
    getColumnConstraints().setAll(what, figure, figure, figure);
    getStyleClass().add("cost-lines");
  }

  /// Shows a cost in place of what was shown.
  public void show(SessionCost cost) {
    clear();
    cost.lines().forEach(this::line);
    for (SessionCost.Sum sum : cost.sums()) {
      if (sum.tax().minor() != 0) {
        quiet(
            desk.texts()
                .of(
                    "kit.cost.tax",
                    desk.texts().of("kit.cost.fee." + sum.fee().name()),
                    sum.vat() == null ? "–" : sum.vat().toPlainString()),
            sum.tax().amount().toPlainString());
      }
    }
    if (cost.taxes() != Tariff.Taxes.NONE) {
      quiet(desk.texts().of("kit.cost.net"), cost.net().amount().toPlainString());
    }
    Label total = new Label(desk.texts().of("kit.cost.total"));
    total.getStyleClass().add("setting-name");
    Label amount = new Label(cost.gross().toString());
    amount.getStyleClass().add("setting-name");
    addRow(getRowCount(), total, new Label(), new Label(), amount);
  }

  /// Shows nothing.
  public void clear() {
    getChildren().clear();
  }

  private void quiet(String words, String figure) {
    Label what = new Label(words);
    what.getStyleClass().add("muted");
    Label amount = new Label(figure);
    amount.getStyleClass().add("muted");
    int row = getRowCount();
    add(what, 0, row, 3, 1);
    add(amount, 3, row);
  }

  private void line(SessionCost.Line line) {
    Label what = new Label(what(line));
    what.setWrapText(true);
    Label why = new Label(why(line));
    why.getStyleClass().addAll("muted", "caption");
    why.setWrapText(true);
    Tooltip.install(why, new Tooltip(why.getText()));
    int row = getRowCount();
    addRow(
        row,
        what,
        new Label(quantity(line)),
        new Label("× " + line.price().toPlainString()),
        new Label(line.amount().amount().toPlainString()));
    add(why, 0, row + 1, 4, 1);
  }

  private String what(SessionCost.Line line) {
    String name = desk.texts().of("kit.cost.what." + line.what().name());
    String fee =
        line.fee() == Tariff.Fee.OTHER
            ? ""
            : " · " + desk.texts().of("kit.cost.fee." + line.fee().name());
    Tariff.Period period = line.period();
    return name
        + fee
        + (period == null ? "" : " · " + desk.texts().of("kit.cost.period." + period));
  }

  private static String quantity(SessionCost.Line line) {
    return switch (line.what()) {
      case ENERGY -> line.quantity().stripTrailingZeros().toPlainString() + " kWh";
      case TIME, PARKING_TIME, RESERVATION_TIME -> clock(line.quantity().longValue());
      case FLAT, RESERVATION_FLAT, LEAST, MOST -> "1";
    };
  }

  private static String clock(long seconds) {
    return seconds % 60 == 0
        ? Formats.hoursMinutes(Duration.ofSeconds(seconds)) + " h"
        : Formats.hoursMinutes(Duration.ofSeconds(seconds))
            + ":"
            + String.format(java.util.Locale.ROOT, "%02d", seconds % 60)
            + " h";
  }

  private String why(SessionCost.Line line) {
    SessionCost.Why why = line.why();
    if (why.element() == 0) {
      return desk.texts().of("kit.cost.byLimit");
    }
    StringBuilder words = new StringBuilder();
    if (!line.from().equals(line.to())) {
      words
          .append(Formats.time(line.from(), desk.zone().get()))
          .append("–")
          .append(Formats.time(line.to(), desk.zone().get()))
          .append(" · ");
    }
    words.append(desk.texts().of("kit.cost.element", why.element()));
    if (!why.passed().isEmpty()) {
      words.append(", ").append(desk.texts().of("kit.cost.passed", list(why.passed())));
    }
    if (why.added().signum() > 0) {
      String added =
          line.what() == SessionCost.What.ENERGY
              ? why.added().toPlainString() + " kWh"
              : why.added().longValue() + " s";
      words.append(", ").append(desk.texts().of("kit.cost.added", added));
    }
    return words.toString();
  }

  private static String list(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
