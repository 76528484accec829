package org.voltyard.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditText;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;

/// Checks the audit log: the chain in the table by itself, then the table against the journal, so
/// that a chain that was cut off or made anew is found as well. Changes nothing.
public final class AuditVerify {
  private static final int PAGE = 1_000;
  private static final int FACTS = 5_000;

  private final AuditTable table;
  private final FactLog journal;
  private final FactText texts;

  /// How much of the journal is compared.
  public enum Depth {
    /// What came after the last record, which shows whether records at the end are missing.
    END,
    /// All that the journal still has.
    WHOLE
  }

  /// The first record that is damaged, and what is wrong with it.
  public record Damage(long no, String text) {
    @Override
    public String toString() {
      return "record " + no + ": " + text;
    }
  }

  /// What was found.
  ///
  /// @param records how many are whole, up to the damage
  /// @param head the hash of the last whole one
  public record Report(long records, String head, @Nullable Damage damage) {
    public boolean whole() {
      return damage == null;
    }
  }

  private AuditVerify(AuditTable table, FactLog journal, FactText texts) {
    this.table = table;
    this.journal = journal;
    this.texts = texts;
  }

  /// For the open database.
  public static AuditVerify of(Database database, FactLog journal, FactText texts) {
    return new AuditVerify(AuditTable.in(database), journal, texts);
  }

  /// For a database that nobody has open.
  public static AuditVerify of(DatabaseSettings settings, FactLog journal, FactText texts) {
    return new AuditVerify(AuditTable.in(settings), journal, texts);
  }

  /// Checks.
  ///
  /// @param progress hears how many records of the chain were looked at
  public Report run(Depth depth, LongConsumer progress) {
    AuditChain chain = new AuditChain();
    walk(chain, progress);
    Damage damage = chain.damage();
    if (damage == null) {
      damage = against(depth == Depth.WHOLE ? 0 : chain.lastSeq(), chain);
    }
    return new Report(chain.last(), chain.head(), damage);
  }

  private void walk(AuditChain chain, LongConsumer progress) {
    Long after = null;
    while (true) {
      List<AuditTable.Row> rows = table.byNumber(after, PAGE);
      for (AuditTable.Row row : rows) {
        if (!chain.takes(row)) {
          return;
        }
      }
      progress.accept(chain.last());
      if (rows.size() < PAGE) {
        return;
      }
      after = rows.getLast().no();
    }
  }

  /// Compares with the journal what came after a fact.
  private @Nullable Damage against(long since, AuditChain chain) {
    AuditTable.Reached reached = table.reached();
    if (reached.audited() < reached.position()) {
      return new Damage(
          chain.last() + 1,
          "missing: the log was made up to fact %d, the other tables up to %d"
              .formatted(reached.audited(), reached.position()));
    }
    for (long from = since; from < reached.position(); ) {
      List<Recorded> facts = new ArrayList<>();
      int most = (int) Math.min(FACTS, reached.position() - from);
      journal.read(from, most, fact -> facts.add(fact));
      if (facts.isEmpty()) {
        break;
      }
      long to = Math.min(facts.getLast().seq(), reached.position());
      long begin = Math.max(from, facts.getFirst().seq() - 1);
      Damage damage = compare(facts, table.byFact(begin, to, FACTS), to, chain.last());
      if (damage != null) {
        return damage;
      }
      from = to;
    }
    List<AuditTable.Row> ahead = table.ahead();
    return ahead.isEmpty()
        ? null
        : new Damage(ahead.getFirst().no(), "inserted: the journal has no such fact");
  }

  private @Nullable Damage compare(
      List<Recorded> facts, List<AuditTable.Row> rows, long to, long last) {
    Iterator<AuditTable.Row> left = rows.iterator();
    AuditTable.Row row = left.hasNext() ? left.next() : null;
    for (Recorded fact : facts) {
      Origin origin = fact.fact().origin();
      if (origin == null || fact.seq() > to) {
        continue;
      }
      if (row == null || row.seq() > fact.seq()) {
        return new Damage(row == null ? last + 1 : row.no(), missing(fact, origin));
      }
      if (row.seq() < fact.seq()) {
        break;
      }
      String other = difference(row, fact, origin);
      if (other != null) {
        return new Damage(row.no(), "changed: the journal tells another " + other);
      }
      row = left.hasNext() ? left.next() : null;
    }
    return row == null ? null : new Damage(row.no(), "inserted: the journal has no such fact");
  }

  private static String missing(Recorded fact, Origin origin) {
    return "missing before this place: fact %d by %s about %s"
        .formatted(fact.seq(), origin.who(), fact.fact().getClass().getSimpleName());
  }

  private @Nullable String difference(AuditTable.Row row, Recorded fact, Origin origin) {
    AuditText text = texts.audit(fact.fact(), origin);
    if (row.at() != Micros.of(fact.at())) {
      return "time";
    }
    if (!row.who().equals(Clean.text(origin.who(), 255))) {
      return "name";
    }
    if (!row.place().equals(Clean.text(origin.where(), 255))) {
      return "place";
    }
    if (!same(row.why(), text.why(), 1000)) {
      return "reason";
    }
    if (!row.kind().equals(text.kind()) || !same(row.subject(), text.subject(), 255)) {
      return "deed";
    }
    return same(row.after(), text.after(), Clean.LONGEST) ? null : "value";
  }

  private static boolean same(@Nullable String row, @Nullable String text, int most) {
    return Objects.equals(row, text == null ? null : Clean.text(text, most));
  }
}
