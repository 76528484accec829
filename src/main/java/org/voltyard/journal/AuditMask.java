package org.voltyard.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Takes out of JSON what the audit log must never hold, and puts its members in order.
public final class AuditMask {
  private static final String HIDDEN = "***";
  private static final int LONGEST = 8_000;
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(password|passphrase|secret|credential|totp|recovery|apikey).*|pin|.*hash");
  private static final Pattern PLATE =
      Pattern.compile("(\\p{IsHan}[A-Z])[·•‧・ -]?[A-Z0-9]{3,4}([A-Z0-9挂学警港澳领]{2})(?![A-Z0-9])");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:(?:\\+|00)?86[- ]?)?(1[3-9]\\d)[- ]?\\d{4}[- ]?(\\d{4})(?![0-9A-Za-z])");
  private static final Pattern FOREIGN_PHONE =
      Pattern.compile("(\\+\\d{2})[\\d -]{5,12}(\\d{2})(?!\\d)");
  private static final Pattern MAIL = Pattern.compile("([\\w+-])[\\w.+-]*@(?=[\\w-]+\\.)");

  /// Members that say who somebody is, whatever they look like.
  private static final Pattern PERSONAL =
      Pattern.compile("(?i)phone|mobile|e?mail|plate|vin|evccid|label");

  private AuditMask() {}

  /// A text with plates, phone numbers and mail addresses made unknowable.
  static String text(String text) {
    String masked = masked(text);
    return masked.length() <= LONGEST
        ? masked
        : masked.substring(0, 64) + "… (" + masked.length() + " characters)";
  }

  /// The same, however long it is.
  public static String masked(String text) {
    String masked = PLATE.matcher(text).replaceAll("$1·***$2");
    masked = PHONE.matcher(masked).replaceAll("$1****$2");
    masked = FOREIGN_PHONE.matcher(masked).replaceAll("$1****$2");
    return MAIL.matcher(masked).replaceAll("$1***@");
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
                    e.getKey(), member(e.getKey(), e.getValue(), object.has("selfRegistered"))));
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    sorted.forEach(out::set);
    return out;
  }

  /// @param person whether the object describes a driver, whose name is personal as well
  private static JsonNode member(String name, JsonNode value, boolean person) {
    if (SECRET.matcher(name).matches()) {
      return TextNode.valueOf(HIDDEN);
    }
    boolean personal = PERSONAL.matcher(name).matches() || (person && name.equals("name"));
    if (!personal || !(value instanceof TextNode plain)) {
      return tree(value);
    }
    String masked = text(plain.textValue());
    return masked.equals(plain.textValue())
        ? TextNode.valueOf(ends(masked))
        : TextNode.valueOf(masked);
  }

  /// Another text that the audit log masks like this one, where it is personal.
  static String alike(String text) {
    String other = PLATE.matcher(text).replaceAll("$1·QQQ$2");
    other = PHONE.matcher(other).replaceAll("$1" + "0000$2");
    other = FOREIGN_PHONE.matcher(other).replaceAll("$1" + "00000$2");
    other = MAIL.matcher(other).replaceAll("$1@");
    if (!text(text).equals(text)) {
      return other;
    }
    String ends = ends(text);
    return ends.endsWith(HIDDEN) ? ends : ends.replace(HIDDEN, "*****");
  }

  /// The beginning and, of what is long, the last two characters.
  private static String ends(String text) {
    int first = text.offsetByCodePoints(0, Math.min(1, text.codePointCount(0, text.length())));
    return text.substring(0, first)
        + HIDDEN
        + (text.length() > 7 ? text.substring(text.length() - 2) : "");
  }
}
