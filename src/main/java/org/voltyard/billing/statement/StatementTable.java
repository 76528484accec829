package org.voltyard.billing.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CostArchive.Amounts;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Money;

/// A statement as lines of text, whatever they are written on: times at the site, figures with a
/// decimal point.
///
/// @param facts what stands above the lines, name and value
/// @param figures from which column on there are figures
/// @param totals one line for each currency
public record StatementTable(
    String title,
    List<List<String>> facts,
    List<String> heads,
    int figures,
    List<List<String>> lines,
    List<List<String>> totals,
    List<String> notes) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /// The same statement in words.
  public static StatementTable of(Statement statement, StatementWords words, Instant madeAt) {
    List<Column> columns = columns(statement);
    int figures = 0;
    while (!columns.get(figures).figure()) {
      figures++;
    }
    ZoneId zone = statement.period().zone();
    return new StatementTable(
        words.of("title"),
        List.of(
            List.of(
                words.of("subject." + statement.subject().kind()),
                statement.subject().name() + " (" + statement.subject().id() + ")"),
            List.of(
                words.of("period"),
                words.of(
                    "fromTo",
                    stamp(statement.period().from(), zone),
                    stamp(statement.period().to(), zone),
                    zone.getId())),
            List.of(words.of("made"), stamp(madeAt, zone))),
        columns.stream().map(column -> words.of("head." + column)).toList(),
        figures,
        statement.lines().stream().map(line -> cells(columns, line, zone)).toList(),
        totals(statement, columns, words),
        notes(statement, words));
  }

  private enum Column {
    SESSION,
    START,
    END,
    STATION,
    VEHICLE,
    DRIVER,
    TOKEN,
    DURATION,
    ENERGY,
    NET,
    GROSS,
    CURRENCY;

    boolean figure() {
      return compareTo(DURATION) >= 0;
    }
  }

  private static List<Column> columns(Statement statement) {
    List<Column> columns = new ArrayList<>(List.of(Column.values()));
    switch (statement.subject().kind()) {
      case VEHICLE -> columns.remove(Column.VEHICLE);
      case DRIVER -> columns.remove(Column.DRIVER);
      case ORGANISATION -> {}
    }
    if (!statement.money()) {
      columns.removeAll(List.of(Column.NET, Column.GROSS, Column.CURRENCY));
    }
    return List.copyOf(columns);
  }

  private static List<String> cells(List<Column> columns, Statement.Line line, ZoneId zone) {
    Amounts cost = line.cost();
    return columns.stream()
        .map(
            column ->
                switch (column) {
                  case SESSION -> line.session().toString();
                  case START -> stamp(line.start(), zone);
                  case END -> stamp(line.end(), zone);
                  case STATION -> line.connector().toString();
                  case VEHICLE -> text(line.vehicle());
                  case DRIVER -> text(line.driver());
                  case TOKEN -> line.token().value();
                  case DURATION -> duration(line.duration());
                  case ENERGY -> energy(line.energy());
                  case NET -> money(cost == null ? null : cost.net());
                  case GROSS -> money(cost == null ? null : cost.gross());
                  case CURRENCY -> cost == null ? "" : cost.gross().currency().getCurrencyCode();
                })
        .toList();
  }

  /// Energy and time stand in the first line only.
  private static List<List<String>> totals(
      Statement statement, List<Column> columns, StatementWords words) {
    List<List<String>> totals = new ArrayList<>();
    List<Amounts> costs = statement.costs();
    for (int i = 0; i < Math.max(1, costs.size()); i++) {
      Amounts cost = i < costs.size() ? costs.get(i) : null;
      boolean first = i == 0;
      totals.add(
          columns.stream()
              .map(
                  column ->
                      switch (column) {
                        case SESSION -> words.of("total");
                        case START -> first ? words.of("sessions", statement.lines().size()) : "";
                        case DURATION -> first ? duration(statement.duration()) : "";
                        case ENERGY -> first ? energy(statement.energy()) : "";
                        case NET -> money(cost == null ? null : cost.net());
                        case GROSS -> money(cost == null ? null : cost.gross());
                        case CURRENCY ->
                            cost == null ? "" : cost.gross().currency().getCurrencyCode();
                        case END, STATION, VEHICLE, DRIVER, TOKEN -> "";
                      })
              .toList());
    }
    return totals;
  }

  private static List<String> notes(Statement statement, StatementWords words) {
    List<String> notes = new ArrayList<>();
    if (statement.running() > 0) {
      notes.add(words.of("running", statement.running()));
    }
    if (statement.money() && statement.unpriced() > 0) {
      notes.add(words.of("unpriced", statement.unpriced()));
    }
    if (!statement.money()) {
      notes.add(words.of("noMoney"));
    }
    return notes;
  }

  private static String stamp(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  private static String duration(Duration length) {
    return "%d:%02d".formatted(length.toHours(), length.toMinutesPart());
  }

  private static String energy(Energy energy) {
    return String.format(Locale.ROOT, "%.3f", energy.kiloWattHours());
  }

  private static String money(@Nullable Money money) {
    return money == null ? "" : money.amount().toPlainString();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
