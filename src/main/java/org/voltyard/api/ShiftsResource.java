package org.voltyard.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.shift.Shift;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.ShiftSummary;
import org.voltyard.domain.StationId;

/// The shift log: notes, hand-overs with what happened, and the report of a day.
final class ShiftsResource {
  private static final String HTML = "text/html";
  private static final Param<LocalDate> DATE =
      Param.path(
          "date",
          "A day at the site",
          new Syntax<>(
              "a day such as 2026-11-30",
              java.util.Map.of("type", "string", "format", "date"),
              LocalDate::parse));

  /// One thing that happened.
  record Line(Instant at, ShiftSummary.Kind kind, String station, String text) {}

  /// What happened between two moments.
  record Summary(
      Instant from,
      Instant to,
      int faults,
      @About("Stations gone for longer than two minutes") int lost,
      @About("Sent by people") int commands,
      int failedStarts,
      @About("That began") int sessions,
      @About("Of the sessions that began, so far") BigDecimal kwh,
      @About("The first 100") List<Line> lines) {
    static Summary of(ShiftSummary sum) {
      return new Summary(
          sum.from(),
          sum.to(),
          sum.faults(),
          sum.lost(),
          sum.commands(),
          sum.failedStarts(),
          sum.sessions(),
          BigDecimal.valueOf(sum.energy().milliWattHours(), 6).stripTrailingZeros(),
          sum.lines().stream()
              .map(l -> new Line(l.at(), l.kind(), l.station().value(), l.text()))
              .toList());
    }
  }

  /// A shift that was handed over.
  record Item(String id, Instant at, String by, String text, Summary summary) {
    static Item of(Shift shift) {
      return new Item(
          shift.id().toString(), shift.at(), shift.by(), shift.text(), Summary.of(shift.summary()));
    }
  }

  /// A note.
  record Note(Instant at, String by, String text, @Nullable String station) {
    static Note of(Shift.Note note) {
      StationId station = note.station();
      return new Note(note.at(), note.by(), note.text(), station == null ? null : station.value());
    }
  }

  /// The shift that is running.
  record Running(
      @About("The one before; absent while none was handed over") @Nullable Item before,
      List<Note> notes,
      Summary summary) {}

  /// A note that is written.
  record NewNote(String text, @Nullable String station) {}

  /// What the next shift must know.
  record HandOver(String text) {}

  private final Doors.ShiftLog doors;

  ShiftsResource(Doors.ShiftLog doors) {
    this.doors = doors;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/shift", "The running shift: its notes, and what has happened in it")
            .needs(Permission.SHIFT)
            .gives(Running.class)
            .by(request -> running()),
        Route.post("/shift/notes", "Writes a note into the running shift")
            .needs(Permission.SHIFT)
            .takes(NewNote.class)
            .givesNothing()
            .by(this::note),
        Route.post("/shift/hand-over", "Hands the running shift over; the next one begins")
            .needs(Permission.SHIFT)
            .takes(HandOver.class)
            .gives(Item.class)
            .by(this::handOver),
        Route.get("/shifts", "Shifts that were handed over, newest first")
            .needs(Permission.SHIFT)
            .lists(Item.class, this::history, Item::of),
        Route.get("/daily-reports/{date}", "The report of a day to print, as HTML")
            .needs(Permission.SHIFT)
            .with(DATE)
            .givesText(HTML)
            .by(this::day));
  }

  private Answer running() {
    Shift.Running now = doors.log().running();
    Shift before = now.before();
    return Answer.ok(
        new Running(
            before == null ? null : Item.of(before),
            now.notes().stream().map(Note::of).toList(),
            Summary.of(doors.log().summary())));
  }

  private Answer note(Request request) {
    NewNote note = request.body(NewNote.class);
    String station = note.station();
    try {
      doors
          .log()
          .note(note.text(), station == null ? null : new StationId(station), request.origin());
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
    return new Answer.Done();
  }

  private Answer handOver(Request request) {
    try {
      return Answer.ok(
          Item.of(doors.log().handOver(request.body(HandOver.class).text(), request.origin())));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Page<Shift> history(Request request) {
    return doors.log().history(request.query(Param.CURSOR), request.limit());
  }

  private Answer day(Request request) {
    return new Answer.Text(
        HTML + "; charset=utf-8", doors.days().of(request.path(DATE), request.origin()));
  }
}
