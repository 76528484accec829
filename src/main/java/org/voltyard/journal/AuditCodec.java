package org.voltyard.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditText;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;

/// Writes a fact that somebody asked for as the audit log keeps it.
public final class AuditCodec {
  private static final JsonMapper MAPPER = FactCodec.mapper();
  private static final Pattern WORDS = Pattern.compile("(.*?)\\.?([A-Za-z][a-z]*)");

  /// Last words of kinds that give something a value.
  private static final Set<String> GIVING =
      Set.of(
          "changed",
          "saved",
          "registered",
          "published",
          "kept",
          "put",
          "added",
          "pinned",
          "created",
          "made",
          "set");

  /// Last words of kinds that leave nothing.
  private static final Set<String> TAKING =
      Set.of("removed", "dropped", "deleted", "erased", "revoked");

  private AuditCodec() {}

  /// What the audit log keeps of a fact.
  public static AuditText of(Fact fact, Origin origin) {
    String kind = FactCodec.kind(fact);
    String subject = AuditMask.text(fact.subject());
    ObjectNode body = body(fact);
    String before = value(body.remove("before"));
    JsonNode after = body.get("after");
    String verb = verb(kind);
    String thing = subject.equals(fact.subject()) ? thing(kind, verb) : null;
    String left = TAKING.contains(verb) ? null : after == null ? body.toString() : value(after);
    String why = origin.why();
    return new AuditText(
        kind, thing, subject, before, left, why == null ? null : AuditMask.text(why));
  }

  private static ObjectNode body(Fact fact) {
    try {
      ObjectNode body = (ObjectNode) AuditMask.tree(MAPPER.readTree(FactCodec.body(fact)));
      body.remove("origin");
      return body;
    } catch (JsonProcessingException e) {
      throw new JournalException("no record for the audit log: " + FactCodec.kind(fact), e);
    }
  }

  private static @Nullable String value(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node.toString();
  }

  /// `changed` of `site.settingChanged`, `removed` of `token.removed`.
  private static String verb(String kind) {
    Matcher words = WORDS.matcher(kind);
    return words.matches() ? words.group(2).toLowerCase(java.util.Locale.ROOT) : "";
  }

  /// The kind without its last word, so that what is made, changed and removed is one thing.
  private static @Nullable String thing(String kind, String verb) {
    return GIVING.contains(verb) || TAKING.contains(verb)
        ? kind.substring(0, kind.length() - verb.length()).replaceAll("\\.$", "")
        : null;
  }
}
