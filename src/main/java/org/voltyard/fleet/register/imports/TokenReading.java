package org.voltyard.fleet.register.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.TokenRegister;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.Fault.Reason;

/// Lines that are tokens and whose they are. What is agreed with the holder of a known one stays.
final class TokenReading implements Reading<TokenReading.Entry> {
  private static final Set<String> ACCEPTED =
      Set.of("accepted", "active", "valid", "expired", "有效", "正常", "启用", "已过期");
  private static final Set<String> BLOCKED = Set.of("blocked", "inactive", "冻结", "停用", "挂失", "已冻结");
  private static final int LABEL = 100;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-M-d H:mm[:ss]", Locale.ROOT);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-M-d", Locale.ROOT);

  /// A token with its owner, which is null where the file does not tell.
  record Entry(Token token, @Nullable TokenOwner owner) {}

  private final Registers registers;
  private final TokenRegister tokens;
  private final ZoneId zone;
  private final Named named;

  /// @param zone in which times without a zone are meant
  TokenReading(Registers registers, TokenRegister tokens, ZoneId zone) {
    this.registers = registers;
    this.tokens = tokens;
    this.zone = zone;
    named = new Named(registers);
  }

  @Override
  public Entry read(Cells cells, String newId) {
    cells.needed(Column.TOKEN);
    TokenId told = id(cells, Column.TOKEN);
    TokenId id = told == null ? TokenId.NOBODY : told;
    Token known = tokens.find(id).orElse(null);
    String label = cells.text(Column.LABEL, known == null ? "" : known.label());
    Token token =
        new Token(
            id,
            status(cells, known == null ? Token.Status.ACCEPTED : known.status()),
            cells.has(Column.PARENT) ? parent(cells, id) : known == null ? null : known.parent(),
            cells.has(Column.EXPIRY) ? expiry(cells) : known == null ? null : known.expiry(),
            label == null ? "" : label,
            cells.has(Column.KIND) ? kind(cells) : known == null ? null : known.kind(),
            language(cells, known == null ? null : known.language()),
            known == null ? null : known.terms());
    if (token.label().length() > LABEL) {
      cells.fault(Column.LABEL, Reason.WRONG, "at most " + LABEL + " characters", null);
    }
    return new Entry(token, owner(cells, id));
  }

  private static @Nullable TokenId id(Cells cells, Column column) {
    String word = cells.word(column);
    if (word.isEmpty()) {
      return null;
    }
    try {
      return new TokenId(word);
    } catch (IllegalArgumentException e) {
      cells.fault(column, Reason.WRONG, "1 to " + TokenId.LONGEST + " characters", null);
      return null;
    }
  }

  private static @Nullable TokenId parent(Cells cells, TokenId own) {
    TokenId parent = id(cells, Column.PARENT);
    if (own.equals(parent)) {
      cells.fault(Column.PARENT, Reason.WRONG, "another token than itself", null);
    }
    return parent;
  }

  private static Token.Status status(Cells cells, Token.Status before) {
    String word = cells.word(Column.STATUS).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return before;
    }
    if (!ACCEPTED.contains(word) && !BLOCKED.contains(word)) {
      cells.fault(Column.STATUS, Reason.WRONG, "accepted or blocked", null);
    }
    return BLOCKED.contains(word) ? Token.Status.BLOCKED : Token.Status.ACCEPTED;
  }

  private static @Nullable TokenKind kind(Cells cells) {
    String word = cells.word(Column.KIND);
    if (word.length() > 20) {
      cells.fault(Column.KIND, Reason.WRONG, "1 to 20 characters, such as ISO14443", null);
      return null;
    }
    return word.isEmpty() ? null : new TokenKind(word);
  }

  private static @Nullable String language(Cells cells, @Nullable String before) {
    String tag = cells.text(Column.LANGUAGE, before);
    if (tag != null && !tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,4})?")) {
      cells.fault(Column.LANGUAGE, Reason.WRONG, "a tag such as en or zh-CN", null);
    }
    return tag;
  }

  /// A time with its zone, a time at the site, or a day, which is good to its end.
  private @Nullable Instant expiry(Cells cells) {
    String word = cells.word(Column.EXPIRY).replace('/', '-');
    if (word.isEmpty() || word.equals("–")) {
      return null;
    }
    try {
      if (word.contains("T")) {
        return OffsetDateTime.parse(word).toInstant();
      }
      return word.contains(":")
          ? LocalDateTime.parse(word, LOCAL).atZone(zone).toInstant()
          : LocalDate.parse(word, DAY).plusDays(1).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      cells.fault(
          Column.EXPIRY,
          Reason.WRONG,
          "a day or time such as 2027-12-31 or 2027-12-31 18:00",
          null);
      return null;
    }
  }

  private @Nullable TokenOwner owner(Cells cells, TokenId id) {
    if (!cells.has(Column.DRIVER)
        && !cells.has(Column.VEHICLE)
        && !cells.has(Column.ORGANISATION)) {
      return null;
    }
    TokenOwner before = registers.owner(id).orElse(null);
    return new TokenOwner(
        id,
        named.driver(cells, Column.DRIVER, before == null ? null : before.driver()),
        named.vehicle(cells, Column.VEHICLE, before == null ? null : before.vehicle()),
        named.organisation(
            cells, Column.ORGANISATION, before == null ? null : before.organisation()));
  }

  @Override
  public boolean known(Entry entry) {
    return tokens.find(entry.token().id()).isPresent();
  }

  @Override
  public List<Key> keys(Entry entry) {
    return List.of(new Key(Column.TOKEN, entry.token().id().key()));
  }

  @Override
  public BiFunction<List<Entry>, Origin, Map<Integer, InvalidEntry>> writer() {
    return this::written;
  }

  private Map<Integer, InvalidEntry> written(List<Entry> entries, Origin origin) {
    tokens.putAll(entries.stream().map(Entry::token).toList(), origin);
    return registers.assignAll(entries.stream().map(each -> ownerOrNobody(each)).toList(), origin);
  }

  /// Where the file does not tell, it stays whose it is.
  private TokenOwner ownerOrNobody(Entry entry) {
    TokenOwner told = entry.owner();
    TokenId id = entry.token().id();
    return told != null
        ? told
        : registers.owner(id).orElseGet(() -> new TokenOwner(id, null, null));
  }
}
