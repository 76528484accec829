package org.voltyard.api;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statement;
import org.voltyard.billing.statement.Statement.Kind;
import org.voltyard.billing.statement.StatementCsv;
import org.voltyard.billing.statement.StatementPdf;
import org.voltyard.billing.statement.StatementTable;
import org.voltyard.billing.statement.StatementWords;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.CostArchive.Amounts;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Vehicle;

/// What a driver, a vehicle or an organisation charged in a period: as JSON, as CSV or as PDF.
final class StatementsResource {
  private static final String PDF = "application/pdf";
  private static final Param<String> ID = Param.path("id", "Whose it is", Syntax.TEXT);
  private static final Param<Instant> FROM =
      Param.query(
          "from", "Sessions that began then or later; last month when absent", Syntax.MOMENT);
  private static final Param<Instant> TO =
      Param.query(
          "to",
          "Sessions that began before; the beginning of this month when absent",
          Syntax.MOMENT);
  private static final Param<String> LANGUAGE =
      Param.query("language", "Of CSV and PDF: en or zh; en when absent", Syntax.TEXT);

  /// One session; money in units of its currency.
  record Line(
      long session,
      Instant start,
      Instant end,
      String station,
      int connector,
      String token,
      @About("Plate of the vehicle, where it is known") @Nullable String vehicle,
      @About("Name of the driver, where it is known") @Nullable String driver,
      long durationS,
      double energyWh,
      @Nullable BigDecimal net,
      @Nullable BigDecimal gross,
      @Nullable String currency) {
    static Line of(Statement.Line line) {
      Amounts cost = line.cost();
      return new Line(
          line.session().number(),
          line.start(),
          line.end(),
          line.connector().station().value(),
          line.connector().number(),
          line.token().value(),
          line.vehicle(),
          line.driver(),
          line.duration().toSeconds(),
          line.energy().wattHours(),
          cost == null ? null : cost.net().amount(),
          cost == null ? null : cost.gross().amount(),
          cost == null ? null : cost.gross().currency().getCurrencyCode());
    }
  }

  /// What all sessions come to in a currency.
  record Total(String currency, BigDecimal net, BigDecimal gross) {
    static Total of(Amounts cost) {
      return new Total(
          cost.gross().currency().getCurrencyCode(), cost.net().amount(), cost.gross().amount());
    }
  }

  /// A statement.
  record Item(
      Statement.Kind kind,
      String id,
      String name,
      Instant from,
      Instant to,
      List<Line> sessions,
      @About("Sessions of the period that are not over and so not in it") int running,
      double energyWh,
      @About("Empty for those who may not see what charging costs") List<Total> totals) {
    static Item of(Statement statement) {
      return new Item(
          statement.subject().kind(),
          statement.subject().id(),
          statement.subject().name(),
          statement.period().from(),
          statement.period().to(),
          statement.lines().stream().map(Line::of).toList(),
          statement.running(),
          statement.energy().wattHours(),
          statement.costs().stream().map(Total::of).toList());
    }
  }

  private final Doors.Registers registers;
  private final StatementDoor statements;
  private final AuditTrail trail;
  private final Lookup lookup;

  StatementsResource(Doors doors, Lookup lookup) {
    registers = doors.registers();
    statements = doors.statements();
    trail = doors.trail();
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        route("/drivers/{id}/statement", Kind.DRIVER),
        route("/vehicles/{id}/statement", Kind.VEHICLE),
        route("/organisations/{id}/statement", Kind.ORGANISATION));
  }

  private Route route(String path, Kind kind) {
    return Route.get(
            path, "What was charged in a period; as JSON, CSV or PDF, whatever is accepted")
        .needs(Permission.VIEW_PEOPLE)
        .with(ID, FROM, TO, LANGUAGE)
        .gives(Item.class)
        .givesText(Table.CSV)
        .givesText(PDF)
        .fails(Problem.Kind.NOT_FOUND)
        .by(request -> statement(request, kind));
  }

  private Answer statement(Request request, Kind kind) {
    String id = request.path(ID);
    Statement.Subject subject = new Statement.Subject(kind, id, name(kind, id));
    Statement statement;
    try {
      statement = statements.made().of(subject, period(request), request.origin());
    } catch (IllegalArgumentException e) {
      throw Problem.parameter(
          "to", String.valueOf(request.query(TO)), String.valueOf(e.getMessage()));
    }
    trail.exported(request.origin(), "statement of " + id, statement.lines().size());
    String name = "statement-" + id;
    if (request.accepts(PDF)) {
      return new Answer.File(PDF, name + ".pdf", StatementPdf.of(table(request, statement)));
    }
    if (request.accepts(Table.CSV)) {
      return new Answer.File(
          Table.CSV + "; charset=utf-8",
          name + ".csv",
          StatementCsv.of(table(request, statement)).getBytes(StandardCharsets.UTF_8));
    }
    return Answer.ok(Item.of(statement));
  }

  private StatementTable table(Request request, Statement statement) {
    StatementWords words = StatementWords.in(request.query(LANGUAGE, "en"));
    return StatementTable.of(statement, words, lookup.now());
  }

  private Statement.Period period(Request request) {
    ZonedDateTime month =
        lookup.now().atZone(statements.zone().get()).withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
    return new Statement.Period(
        request.query(FROM, month.minusMonths(1).toInstant()),
        request.query(TO, month.toInstant()),
        month.getZone());
  }

  private String name(Kind kind, String id) {
    return switch (kind) {
      case DRIVER ->
          registers
              .kept()
              .driver(id)
              .map(Driver::name)
              .orElseThrow(() -> Problem.notFound("driver", id));
      case VEHICLE ->
          registers
              .kept()
              .vehicle(id)
              .map(Vehicle::plate)
              .orElseThrow(() -> Problem.notFound("vehicle", id));
      case ORGANISATION ->
          registers
              .kept()
              .organisation(id)
              .map(Organisation::name)
              .orElseThrow(() -> Problem.notFound("organisation", id));
    };
  }
}
