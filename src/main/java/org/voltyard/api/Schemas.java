package org.voltyard.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON schemas of records; those of nested records go into one table and are pointed to.
final class Schemas {
  private final Map<String, Object> table = new TreeMap<>();

  static boolean nullable(RecordComponent member) {
    return member.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  Map<String, Object> table() {
    return table;
  }

  /// A pointer to the schema of a record.
  Map<String, Object> of(Class<?> type) {
    String name = name(type);
    if (!table.containsKey(name)) {
      table.put(name, Map.of());
      table.put(name, object(type, false));
    }
    return pointer(name);
  }

  /// The same with every member optional.
  Map<String, Object> partOf(Class<?> type) {
    String name = name(type) + ".Part";
    table.put(name, object(type, true));
    return pointer(name);
  }

  Map<String, Object> pageOf(Class<?> type) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("items", Map.of("type", "array", "items", of(type)));
    members.put(
        "next",
        Map.of(
            "type",
            List.of("string", "null"),
            "description",
            "`cursor` of the following page; null at the end"));
    return Map.of("type", "object", "properties", members, "required", List.of("items", "next"));
  }

  private Map<String, Object> object(Class<?> type, boolean partial) {
    Map<String, Object> members = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent member : type.getRecordComponents()) {
      Map<String, Object> schema = new LinkedHashMap<>(value(member.getGenericType()));
      if (nullable(member)) {
        schema = orNull(schema);
      } else {
        required.add(member.getName());
      }
      About about = member.getAnnotation(About.class);
      if (about != null) {
        schema.put("description", about.value());
      }
      members.put(member.getName(), schema);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", members);
    if (!required.isEmpty() && !partial) {
      object.put("required", required);
    }
    return object;
  }

  private Map<String, Object> value(Type type) {
    if (type instanceof ParameterizedType many) {
      return Map.of("type", "array", "items", value(many.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return Map.of("type", "string", "enum", words(plain));
    }
    return plain.isRecord() ? of(plain) : scalar(plain);
  }

  private static Map<String, Object> scalar(Class<?> type) {
    return switch (type) {
      case Class<?> c when c == String.class -> Map.of("type", "string");
      case Class<?> c when c == Instant.class -> Map.of("type", "string", "format", "date-time");
      case Class<?> c when c == boolean.class || c == Boolean.class -> Map.of("type", "boolean");
      case Class<?> c when c == int.class || c == Integer.class -> Map.of("type", "integer");
      case Class<?> c when c == long.class || c == Long.class ->
          Map.of("type", "integer", "format", "int64");
      case Class<?> c when c == BigDecimal.class -> Map.of("type", "number");
      case Class<?> c when c == double.class || c == Double.class -> Map.of("type", "number");
      case Class<?> c when JsonNode.class.isAssignableFrom(c) -> Map.of();
      default -> throw new IllegalArgumentException("no schema for " + type);
    };
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    Object type = schema.get("type");
    Map<String, Object> either = new LinkedHashMap<>(schema);
    if (schema.containsKey("$ref")) {
      either.clear();
      either.put("oneOf", List.of(schema, Map.of("type", "null")));
    } else if (schema.get("enum") instanceof List<?> words) {
      List<@Nullable Object> more = new ArrayList<>(words);
      more.add(null);
      either.put("enum", more);
    }
    if (type != null) {
      either.put("type", List.of(type, "null"));
    }
    return either;
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> Codec.word((Enum<?>) c)).toList();
  }

  private static Map<String, Object> pointer(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /// `SessionsResource.Item` is known as `Sessions.Item`.
  static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    String own = type.getSimpleName().replace("Resource", "");
    return outer == null ? own : name(outer) + "." + own;
  }
}
