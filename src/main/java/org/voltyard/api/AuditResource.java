package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;

/// The audit log, and the hash that stands for all of it.
final class AuditResource {
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

  private final AuditArchive archive;

  AuditResource(AuditArchive archive) {
    this.archive = archive;
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
            .by(request -> head()));
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
