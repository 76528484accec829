package org.voltyard.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Walks along the chain of the audit log, and remembers the first record that does not belong.
/// Shares nothing with [AuditRecord], which made the chain, so that an error there is found.
final class AuditChain {
  private static final Pattern SPECIAL = Pattern.compile("[\"\\\\\\x00-\\x1f]");
  private static final Map<Character, String> SHORT =
      Map.of('\b', "\\b", '\t', "\\t", '\n', "\\n", '\f', "\\f", '\r', "\\r");

  private String head = "0000000000000000".repeat(4);
  private long last;
  private long lastSeq;
  private AuditVerify.@Nullable Damage damage;

  /// False at the first record that is damaged.
  boolean takes(AuditTable.Row row) {
    String trouble = trouble(row);
    if (trouble != null) {
      damage = new AuditVerify.Damage(row.no() > last + 1 ? last + 1 : row.no(), trouble);
      return false;
    }
    head = row.hash();
    last = row.no();
    lastSeq = row.seq();
    return true;
  }

  private @Nullable String trouble(AuditTable.Row row) {
    if (row.no() <= last) {
      return "inserted: the chain begins with record 1";
    }
    if (row.no() > last + 1) {
      return row.no() == last + 2 ? "missing" : "missing, and all up to record " + (row.no() - 1);
    }
    if (row.seq() <= lastSeq) {
      return "inserted: its fact %d is not after that of the record before".formatted(row.seq());
    }
    return hash(head, row).equals(row.hash())
        ? null
        : "changed or inserted: its hash does not follow from the record before and its content";
  }

  private static String hash(String before, AuditTable.Row row) {
    TreeMap<String, String> members = new TreeMap<>();
    members.put("no", Long.toString(row.no()));
    members.put("seq", Long.toString(row.seq()));
    members.put("at", Long.toString(row.at()));
    members.put("who", quoted(row.who()));
    members.put("place", quoted(row.place()));
    members.put("why", quoted(row.why()));
    members.put("kind", quoted(row.kind()));
    members.put("thing", quoted(row.thing()));
    members.put("subject", quoted(row.subject()));
    members.put("before", quoted(row.before()));
    members.put("after", quoted(row.after()));
    String json =
        members.entrySet().stream()
            .map(e -> "\"" + e.getKey() + "\":" + e.getValue())
            .collect(Collectors.joining(",", "{", "}"));
    try {
      byte[] bytes = (before + json).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(@Nullable String text) {
    return text == null
        ? "null"
        : '"'
            + SPECIAL
                .matcher(text)
                .replaceAll(
                    found -> java.util.regex.Matcher.quoteReplacement(escaped(found.group())))
            + '"';
  }

  private static String escaped(String special) {
    char c = special.charAt(0);
    return c == '"' || c == '\\'
        ? "\\" + c
        : SHORT.getOrDefault(c, "\\u" + HexFormat.of().toHexDigits(c));
  }

  AuditVerify.@Nullable Damage damage() {
    return damage;
  }

  String head() {
    return head;
  }

  long last() {
    return last;
  }

  long lastSeq() {
    return lastSeq;
  }
}
