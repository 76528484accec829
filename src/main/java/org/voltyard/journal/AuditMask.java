package org.voltyard.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Takes out of JSON what the audit log must never hold, and puts its members in order.
final class AuditMask {
  private static final String HIDDEN = "***";
  private static final int LONGEST = 8_000;
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(password|passphrase|secret|credential|totp|recovery|apikey).*|pin|.*hash");
  private static final Pattern PLATE =
      Pattern.compile(
          "([\u4e00-\u9fff][A-Z])[·•‧・ -]?[A-Z0-9]{3,4}([A-Z0-9挂学警港澳领]{2})(?![A-Z0-9])");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:(?:\\+|00)?86[- ]?)?(1[3-9]\\d)[- ]?\\d{4}[- ]?(\\d{4})(?![0-9A-Za-z])");
  private static final Pattern FOREIGN_PHONE =
      Pattern.compile("(\\+\\d{2})[\\d -]{5,12}(\\d{2})(?!\\d)");
  private static final Pattern MAIL = Pattern.compile("([\\w+-])[\\w.+-]*@(?=[\\w-]+\\.)");

  private AuditMask() {}

  /// A text with plates, phone numbers and mail addresses made unknowable.
  static String text(String text) {
    String masked = PLATE.matcher(text).replaceAll("$1·***$2");
    masked = PHONE.matcher(masked).replaceAll("$1****$2");
    masked = FOREIGN_PHONE.matcher(masked).replaceAll("$1****$2");
    masked = MAIL.matcher(masked).replaceAll("$1***@");
    return masked.length() <= LONGEST
        ? masked
        : masked.substring(0, 64) + "… (" + masked.length() + " characters)";
  }

  static JsonNode tree(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> members(object);
      case ArrayNode array -> {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        array.forEach(each -> out.add(tree(each)));
        yield out;
      }
      case TextNode text -> TextNode.valueOf(text(text.textValue()));
      default -> node;
    };
  }

  private static ObjectNode members(ObjectNode object) {
    TreeMap<String, JsonNode> sorted = new TreeMap<>();
    object
        .properties()
        .forEach(
            e ->
                sorted.put(
                    e.getKey(),
                    SECRET.matcher(e.getKey()).matches()
                        ? TextNode.valueOf(HIDDEN)
                        : tree(e.getValue())));
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    sorted.forEach(out::set);
    return out;
  }
}
