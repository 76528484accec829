package org.voltyard.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.audit.AuditBook;
import org.voltyard.admin.audit.AuditCsv;
import org.voltyard.admin.audit.AuditExports;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.CsvText;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;

/// The audit log, and the hash that stands for all of it.
final class AuditResource {
  private static final String CSV = "text/csv";
  private static final Param<String> WHO = Param.query("who", "Only by this name", Syntax.TEXT);
  private static final Param<String> KIND =
      Param.query("kind", "Only of this kind, or of kinds that begin so", Syntax.TEXT);
  private static final Param<String> SUBJECT =
      Param.query("subject", "Only with this in what it is about", Syntax.TEXT);

  /// A record of the audit log.
  record Item(
      @About("Its place in the chain") long no,
      @About("The fact that it was made from") long seq,
      Instant at,
      String who,
      @About("window, api, driver page or depot") String where,
      @About("The reason, where one was given") @Nullable String why,
      String kind,
      String subject,
      @About("The value before, as JSON; absent where none is known") @Nullable String before,
      @About("What was asked for, as JSON; absent where it was taken away") @Nullable String after,
      @About("SHA-256 of the hash before and this record") String hash) {
    static Item of(AuditArchive.Entry entry) {
      return new Item(
          entry.no(),
          entry.seq(),
          entry.at(),
          entry.origin().who(),
          entry.origin().where(),
          entry.origin().why(),
          entry.kind(),
          entry.subject(),
          entry.before(),
          entry.after(),
          entry.hash());
    }
  }

  /// The end of the chain.
  record Head(@About("Records in it") long no, @About("64 zeros when it is empty") String hash) {}

  /// What the last check found.
  record Check(
      Instant at,
      boolean whole,
      @About("Whole ones, up to the damage") long records,
      @About("Hash of the last whole one") String head,
      @About("The first damaged record and what is wrong with it") @Nullable String damage,
      @About("Whether it was compared with all of the journal") boolean everything,
      @About("Who asked for it") String who) {
    static Check of(AuditBook.Last last) {
      AuditEvent.Verified result = last.result();
      return new Check(
          last.at(),
          result.whole(),
          result.records(),
          result.head(),
          result.damage(),
          result.everything(),
          result.origin().who());
    }
  }

  /// Which records are to be handed out.
  record Wanted(
      @Nullable String who,
      @Nullable String kind,
      @Nullable String subject,
      @Nullable Instant from,
      @About("Before this time; the same when it is asked for again") Instant to) {}

  private final AuditArchive archive;
  private final Doors.Chain chain;
  private final AuditTrail trail;

  AuditResource(Doors doors) {
    archive = doors.audit();
    chain = doors.chain();
    trail = doors.trail();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/audit", "Who asked for what, newest first")
            .needs(Permission.AUDIT)
            .with(WHO, KIND, SUBJECT)
            .listsInTime(Item.class, this::search, Item::of),
        Route.get("/audit/head", "The end of the audit log's chain, to be kept elsewhere")
            .needs(Permission.AUDIT)
            .gives(Head.class)
            .by(request -> head()),
        Route.get("/audit/verification", "What the last check of the audit log found")
            .needs(Permission.AUDIT)
            .gives(Check.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> last()),
        Route.post("/audit/verification", "Checks the whole audit log now")
            .needs(Permission.AUDIT)
            .gives(Check.class)
            .by(this::verify),
        Route.post(
                "/audit/exports",
                "Hands out a part of the audit log as CSV, once another person has approved of"
                    + " exactly this part")
            .needs(Permission.AUDIT)
            .takes(Wanted.class)
            .givesText(CSV)
            .gives(202, Waiting.class)
            .by(this::export));
  }

  private Answer last() {
    return chain
        .checks()
        .last()
        .map(last -> Answer.ok(Check.of(last)))
        .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "it was not checked yet"));
  }

  private Answer verify(Request request) {
    AuditEvent.Verified _ = chain.checks().verify(request.origin(), _ -> {});
    return last();
  }

  private Answer export(Request request) {
    Wanted wanted = request.body(Wanted.class);
    AuditExports.Part part =
        new AuditExports.Part(
            wanted.who(), wanted.kind(), wanted.subject(), wanted.from(), wanted.to());
    return switch (chain.exports().begin(part, request.origin())) {
      case FourEyes.Answer.Waiting(var id) -> new Answer.Value(202, new Waiting(id.toString()));
      case FourEyes.Answer.Done _ -> new Answer.Flow(CSV, out -> write(part, request, out));
    };
  }

  private void write(AuditExports.Part part, Request request, OutputStream out) throws IOException {
    long sent = 0;
    try {
      line(out, AuditCsv.COLUMNS);
      String cursor = null;
      do {
        Page<AuditArchive.Entry> page = archive.search(part.query(cursor, 1000));
        for (AuditArchive.Entry entry : page.items()) {
          line(out, AuditCsv.cells(entry));
          sent++;
        }
        cursor = page.next();
      } while (cursor != null);
    } finally {
      trail.exported(request.origin(), "audit", sent);
    }
  }

  private static void line(OutputStream out, List<String> cells) throws IOException {
    out.write((CsvText.row(cells) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private Page<AuditArchive.Entry> search(Request request) {
    return archive.search(
        new AuditArchive.Query(
            request.query(WHO),
            request.query(KIND),
            request.query(SUBJECT),
            request.query(Param.FROM),
            request.query(Param.TO),
            request.query(Param.CURSOR),
            request.limit()));
  }

  private Answer head() {
    AuditArchive.Head head = archive.head();
    return Answer.ok(new Head(head.no(), head.hash()));
  }
}
