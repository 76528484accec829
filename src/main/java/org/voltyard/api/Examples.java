package org.voltyard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.voltyard.domain.CommandForm;

/// Examples of bodies and answers, made from the records themselves. What a member is said to be
/// stands in `samples.json`, by its name or by its record's and its own; whole records stand there
/// where only some values go together.
final class Examples {
  /// A text for which nobody has thought of a sample.
  static final String UNTHOUGHT = "…";

  private static final String MOMENT = "2026-05-01T08:00:00Z";

  private final JsonNode paths;
  private final JsonNode bodies;
  private final JsonNode answers;
  private final JsonNode records;
  private final JsonNode members;
  private final JsonNode commands;

  Examples() {
    JsonNode samples = read();
    paths = samples.path("paths");
    bodies = samples.path("bodies");
    answers = samples.path("answers");
    records = samples.path("records");
    members = samples.path("members");
    commands = samples.path("commands");
  }

  private static JsonNode read() {
    try (InputStream in =
        Objects.requireNonNull(Examples.class.getResourceAsStream("samples.json"))) {
      return Codec.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is sent at a route that takes a body.
  JsonNode body(Route route, Route.Input input) {
    Class<?> type = input.type();
    return type == null ? bodies.path(line(route)) : of(type);
  }

  /// What a route answers.
  JsonNode answer(Route route, Route.Output output) {
    Class<?> type = output.type();
    if (type == null) {
      return answers.path(line(route));
    }
    return output.page() ? page(of(type)) : of(type);
  }

  /// What stands for a parameter in the path.
  JsonNode path(Route route, String name) {
    String hole = "{" + name + "}";
    JsonNode own = paths.path(route.path().substring(0, route.path().indexOf(hole)) + hole);
    return own.isMissingNode() ? paths.path(hole) : own;
  }

  /// The problem of a kind, as a route tells it.
  static Object problem(Route route, Problem.Kind kind) {
    return new Problem(kind, kind.title()).told(route.address());
  }

  JsonNode of(Class<?> type) {
    JsonNode whole = records.path(Schemas.name(type));
    if (!whole.isMissingNode()) {
      return whole;
    }
    ObjectNode made = Codec.MAPPER.createObjectNode();
    for (RecordComponent member : type.getRecordComponents()) {
      JsonNode value = member(type, member);
      if (!value.isNull()) {
        made.set(member.getName(), value);
      }
    }
    return made;
  }

  private static JsonNode page(JsonNode item) {
    ObjectNode page = Codec.MAPPER.createObjectNode();
    page.set("items", list(item));
    page.putNull("next");
    return page;
  }

  private static ArrayNode list(JsonNode item) {
    return Codec.MAPPER.createArrayNode().add(item);
  }

  private JsonNode member(Class<?> type, RecordComponent member) {
    JsonNode own = members.path(Schemas.name(type) + "." + member.getName());
    return own.isMissingNode() ? value(member.getGenericType(), member.getName()) : own;
  }

  private JsonNode value(Type type, String name) {
    if (type instanceof ParameterizedType many) {
      JsonNode sample = members.path(name);
      return sample.isArray() ? sample : list(value(many.getActualTypeArguments()[0], name));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return of(plain);
    } else if (plain.isEnum()) {
      return Codec.MAPPER.valueToTree(plain.getEnumConstants()[0]);
    }
    JsonNode sample = members.path(name);
    return sample.isMissingNode() ? usual(plain) : sample;
  }

  private static JsonNode usual(Class<?> type) {
    Object usual =
        switch (type) {
          case Class<?> c when c == String.class -> UNTHOUGHT;
          case Class<?> c when c == Instant.class -> MOMENT;
          case Class<?> c when c == boolean.class || c == Boolean.class -> true;
          case Class<?> c when c == BigDecimal.class -> BigDecimal.ONE;
          case Class<?> c when JsonNode.class.isAssignableFrom(c) ->
              Codec.MAPPER.createObjectNode();
          default -> 1;
        };
    return Codec.MAPPER.valueToTree(usual);
  }

  /// What is sent with a command: what it must have, and no more.
  JsonNode of(CommandForm form) {
    JsonNode whole = commands.path(form.action());
    return whole.isMissingNode() ? group(form.fields()) : whole;
  }

  private ObjectNode group(Iterable<CommandForm.Field> fields) {
    ObjectNode made = Codec.MAPPER.createObjectNode();
    for (CommandForm.Field field : fields) {
      if (field.required()) {
        made.set(field.name(), value(field.kind(), field.name()));
      }
    }
    return made;
  }

  private JsonNode value(CommandForm.Kind kind, String name) {
    return switch (kind) {
      case CommandForm.Kind.Group group -> group(group.fields());
      case CommandForm.Kind.Many many -> list(value(many.item(), name));
      case CommandForm.Kind.Text _, CommandForm.Kind.Decimal _, CommandForm.Kind.Whole _ ->
          commands.path("members").path(name);
      case CommandForm.Kind.Flag() -> Codec.MAPPER.getNodeFactory().booleanNode(true);
      case CommandForm.Kind.Choice choice ->
          Codec.MAPPER.getNodeFactory().textNode(choice.options().getFirst());
      case CommandForm.Kind.Moment() -> Codec.MAPPER.getNodeFactory().textNode(MOMENT);
    };
  }

  private static String line(Route route) {
    return route.method() + " " + route.path();
  }
}
