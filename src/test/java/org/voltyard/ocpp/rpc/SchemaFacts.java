package org.voltyard.ocpp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what a shape and a JSON schema demand in the same words, one line each.
public final class SchemaFacts {
  private static final Set<String> UNDERSTOOD =
      Set.of(
          "$schema",
          "$id",
          "id",
          "title",
          "type",
          "properties",
          "required",
          "maxLength",
          "enum",
          "items",
          "minItems",
          "maxItems",
          "multipleOf",
          "minimum",
          "maximum",
          "format",
          "additionalProperties",
          "description",
          "javaType",
          "comment",
          "$ref",
          "definitions",
          "additionalItems",
          "default");

  private static final String CUSTOM = "customData";

  private final List<String> facts = new ArrayList<>();

  private final JsonNode definitions;

  private SchemaFacts(JsonNode definitions) {
    this.definitions = definitions;
  }

  public static List<String> of(Shape shape) {
    SchemaFacts all = new SchemaFacts(MissingNode.getInstance());
    all.shape("", shape);
    return all.facts;
  }

  public static List<String> of(JsonNode schema) {
    SchemaFacts all = new SchemaFacts(schema.path("definitions"));
    all.object("", schema);
    return all.facts;
  }

  private void add(String path, String what) {
    facts.add(path + " " + what);
  }

  private void shape(String path, Shape shape) {
    List<Shape.Member> members = new ArrayList<>(shape.members());
    members.sort((a, b) -> a.name().compareTo(b.name()));
    for (Shape.Member member : members) {
      String at = path + member.name();
      if (member.required()) {
        add(at, "required");
      }
      kind(at, member.kind());
    }
  }

  private void kind(String path, Kind kind) {
    switch (kind) {
      case Kind.Text text -> {
        add(path, "string");
        if (text.maxLength() >= 0) {
          add(path, "maxLength " + text.maxLength());
        }
        if (text.uri()) {
          add(path, "format uri");
        }
      }
      case Kind.Time _ -> {
        add(path, "string");
        add(path, "format date-time");
      }
      case Kind.Choice choice -> {
        add(path, "string");
        names(path, choice.accepted());
      }
      case Kind.Code code -> {
        add(path, "string");
        names(path, code.names());
      }
      case Kind.Any _ -> {}
      case Kind.Flag _ -> add(path, "boolean");
      case Kind.Whole whole -> whole(path, whole);
      case Kind.Decimal decimal -> {
        add(path, decimal.whole() ? "integer" : "number");
        limit(path, "minimum", decimal.min());
        limit(path, "maximum", decimal.max());
        limit(path, "multipleOf", decimal.step());
      }
      case Kind.Nested nested -> shape(path + ".", nested.shape());
      case Kind.Items items -> items(path, items);
    }
  }

  private void limit(String path, String name, @Nullable BigDecimal limit) {
    if (limit != null) {
      add(path, name + " " + plain(limit));
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void whole(String path, Kind.Whole whole) {
    add(path, "integer");
    if (whole.min() > Integer.MIN_VALUE) {
      add(path, "minimum " + whole.min());
    }
    if (whole.max() < Integer.MAX_VALUE) {
      add(path, "maximum " + whole.max());
    }
  }

  private void items(String path, Kind.Items items) {
    add(path, "array");
    if (items.min() > 0) {
      add(path, "minItems " + items.min());
    }
    if (items.max() < Integer.MAX_VALUE) {
      add(path, "maxItems " + items.max());
    }
    kind(path + "[]", items.item());
  }

  private void names(String path, List<String> names) {
    List<String> sorted = new ArrayList<>(names);
    Collections.sort(sorted);
    add(path, "enum " + sorted);
  }

  private void object(String path, JsonNode schema) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    List<Map.Entry<String, JsonNode>> members =
        new ArrayList<>(schema.path("properties").properties());
    members.sort(Map.Entry.comparingByKey());
    for (Map.Entry<String, JsonNode> member : members) {
      if (member.getKey().equals(CUSTOM)) {
        continue; // accepted in every object and no part of the records
      }
      if (required.remove(member.getKey())) {
        add(path + member.getKey(), "required");
      }
      value(path + member.getKey(), member.getValue());
    }
    required.forEach(name -> add(path + name, "required but not described"));
  }

  private void value(String path, JsonNode given) {
    String reference = given.path("$ref").asText();
    JsonNode schema =
        reference.isEmpty()
            ? given
            : definitions.path(reference.substring(reference.lastIndexOf('/') + 1));
    schema
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!UNDERSTOOD.contains(name)) {
                add(path, "has an unknown keyword " + name);
              }
            });
    String type = schema.path("type").asText();
    if (type.equals("object")) {
      object(path + ".", schema);
      return;
    }
    if (!type.isEmpty()) {
      add(path, type);
    }
    for (String keyword :
        List.of(
            "minimum", "maximum", "multipleOf", "minItems", "maxItems", "maxLength", "format")) {
      if (schema.has(keyword)) {
        JsonNode limit = schema.get(keyword);
        add(
            path,
            keyword + " " + (limit.isNumber() ? plain(limit.decimalValue()) : limit.asText()));
      }
    }
    if (schema.has("enum")) {
      List<String> names = new ArrayList<>();
      schema.get("enum").forEach(name -> names.add(name.asText()));
      names(path, names);
    }
    if (type.equals("array")) {
      value(path + "[]", schema.get("items"));
    }
  }
}
