package org.voltyard.ocpp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Holds JSON against a JSON schema, as far as the schemas of OCPP go.
public final class SchemaCheck {
  private final JsonNode definitions;
  private final List<String> faults = new ArrayList<>();

  private SchemaCheck(JsonNode definitions) {
    this.definitions = definitions;
  }

  /// What the schema has against it; empty where nothing.
  public static List<String> faults(JsonNode schema, JsonNode json) {
    SchemaCheck check = new SchemaCheck(schema.path("definitions"));
    check.value("payload", schema, json);
    return check.faults;
  }

  private void value(String path, JsonNode given, JsonNode json) {
    String reference = given.path("$ref").asText();
    JsonNode schema =
        reference.isEmpty()
            ? given
            : definitions.path(reference.substring(reference.lastIndexOf('/') + 1));
    require(typed(schema.path("type").asText(), json), path, "has the wrong type");
    if (json.isObject()) {
      object(path, schema, json);
    } else if (json.isArray()) {
      int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
      require(json.size() >= schema.path("minItems").asInt(0), path, "has too few items");
      require(json.size() <= most, path, "has too many items");
      json.forEach(item -> value(path + "[]", schema.get("items"), item));
    } else if (json.isTextual()) {
      text(path, schema, json.asText());
    } else if (json.isNumber()) {
      double number = json.asDouble();
      require(number >= schema.path("minimum").asDouble(number), path, "is too small");
      require(number <= schema.path("maximum").asDouble(number), path, "is too large");
    }
  }

  private static boolean typed(String type, JsonNode json) {
    return switch (type) {
      case "" -> true;
      case "object" -> json.isObject();
      case "array" -> json.isArray();
      case "string" -> json.isTextual();
      case "boolean" -> json.isBoolean();
      case "integer" -> json.isIntegralNumber();
      case "number" -> json.isNumber();
      default -> throw new IllegalArgumentException(type);
    };
  }

  private void object(String path, JsonNode schema, JsonNode json) {
    JsonNode members = schema.path("properties");
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      String at = path + "." + member.getKey();
      if (members.has(member.getKey())) {
        value(at, members.get(member.getKey()), member.getValue());
      } else {
        require(schema.path("additionalProperties").asBoolean(true), at, "is not known");
      }
    }
    schema
        .path("required")
        .forEach(name -> require(json.has(name.asText()), path, "lacks " + name));
  }

  private void text(String path, JsonNode schema, String text) {
    int length = text.codePointCount(0, text.length());
    require(length <= schema.path("maxLength").asInt(length), path, "is too long");
    if (schema.has("enum")) {
      List<String> names = new ArrayList<>();
      schema.get("enum").forEach(name -> names.add(name.asText()));
      require(names.contains(text), path, "is no code: " + text);
    }
  }

  private void require(boolean met, String path, String fault) {
    if (!met) {
      faults.add(path + " " + fault);
    }
  }
}
