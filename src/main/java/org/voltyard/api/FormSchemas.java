package org.voltyard.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandForm.Field;
import org.voltyard.domain.CommandForm.Kind;

/// The forms of commands as JSON schemas.
final class FormSchemas {
  private FormSchemas() {}

  static Map<String, Object> of(CommandForm form) {
    return object(form.fields());
  }

  private static Map<String, Object> object(List<Field> fields) {
    Map<String, Object> members = new LinkedHashMap<>();
    fields.forEach(field -> members.put(field.name(), of(field.kind())));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", members);
    List<String> required = fields.stream().filter(Field::required).map(Field::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> of(Kind kind) {
    return switch (kind) {
      case Kind.Text text ->
          text.maxLength() == 0
              ? Map.of("type", "string")
              : Map.of("type", "string", "maxLength", text.maxLength());
      case Kind.Whole whole -> {
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "integer"));
        putIfThere(schema, "minimum", whole.min());
        putIfThere(schema, "maximum", whole.max());
        yield schema;
      }
      case Kind.Decimal decimal -> {
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "number"));
        putIfThere(schema, "multipleOf", decimal.step());
        yield schema;
      }
      case Kind.Flag() -> Map.of("type", "boolean");
      case Kind.Choice choice -> Map.of("type", "string", "enum", choice.options());
      case Kind.Moment() -> Map.of("type", "string", "format", "date-time");
      case Kind.Group group -> object(group.fields());
      case Kind.Many many -> {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", of(many.item()));
        schema.put("minItems", many.min());
        if (many.max() > 0 && many.max() < Integer.MAX_VALUE) {
          schema.put("maxItems", many.max());
        }
        yield schema;
      }
    };
  }

  private static void putIfThere(
      Map<String, Object> schema, String name, @org.jspecify.annotations.Nullable Number value) {
    if (value != null) {
      schema.put(name, value);
    }
  }
}
