package org.voltyard.fleet.register.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenRegister;
import org.voltyard.domain.Vehicle;
import org.voltyard.fleet.register.RegisterBook;
import org.voltyard.fleet.register.Registers;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;

/// Registers over a real journal, with what imports need around them.
final class Importing implements AutoCloseable {
  static final Origin ANNA = new Origin("anna", "test");

  /// Sees how far it was, one figure a group, and stops when told.
  static final class Watching implements Imports.Watch {
    final List<Integer> seen = new ArrayList<>();
    int stopAt = Integer.MAX_VALUE;
    int all;

    @Override
    public void reached(int done, int of) {
      seen.add(done);
      all = of;
    }

    @Override
    public boolean stopped() {
      return !seen.isEmpty() && seen.getLast() >= stopAt;
    }
  }

  private static final class Tokens implements TokenRegister {
    private final Map<TokenId, Token> all = new ConcurrentHashMap<>();

    @Override
    public Optional<Token> find(TokenId id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public void putAll(List<Token> tokens, Origin origin) {
      tokens.forEach(token -> all.put(token.id(), token));
    }
  }

  final List<Recorded> written = new ArrayList<>();
  final TokenRegister tokens = new Tokens();
  final Watching watch = new Watching();
  private final RegisterBook book = new RegisterBook();
  private final Journal journal;
  private final AtomicInteger ids = new AtomicInteger();
  final Registers registers;
  final Imports imports;

  Importing(Path folder) {
    journal =
        Journal.open(
            JournalSettings.in(folder),
            InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z")),
            group ->
                group.forEach(
                    fact -> {
                      book.apply(fact);
                      written.add(fact);
                    }));
    registers = new Registers(book, journal);
    imports =
        new Imports(
            registers, tokens, () -> ZoneId.of("Asia/Shanghai"), () -> "i" + ids.incrementAndGet());
    registers.put(new Organisation("acme", "Acme Logistics", null, true), ANNA);
    registers.put(
        new Driver("d1", "Li Wei", "+86 138 0000 0001", null, null, "acme", true, true, "hash"),
        ANNA);
    registers.put(
        new Vehicle("v1", "京A·12345", "7", null, null, null, "GBT_DC", null, "acme", "d1", true),
        ANNA);
    written.clear();
  }

  Preview look(ImportKind kind, String text) {
    return imports.preview(kind, text.getBytes(StandardCharsets.UTF_8), ANNA);
  }

  Report take(ImportKind kind, String text, boolean update) {
    return imports.carryOut(look(kind, text), update, ANNA, watch);
  }

  @Override
  public void close() {
    journal.close();
  }
}
