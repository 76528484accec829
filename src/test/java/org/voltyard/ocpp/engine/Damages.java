package org.voltyard.ocpp.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.Kind;
import org.voltyard.ocpp.rpc.Shape;
import org.voltyard.ocpp.rpc.Specimens;
import org.voltyard.ocpp.rpc.Writer;

/// Damages the requests that stations of a version send, each so that one knows what must come of
/// it.
final class Damages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORMAT = "FormatViolation";
  private static final String FRAMEWORK = "RpcFrameworkError";
  private static final String MISSING = "OccurrenceConstraintViolation";
  private static final String PROPERTY = "PropertyConstraintViolation";
  private static final String TYPE = "TypeConstraintViolation";

  private final Actions actions;
  private final List<Action> asked;
  private final List<Action> orders;
  private final String frameFault;
  private final Random random;
  private final Map<Action, String> payloads = new HashMap<>();

  /// A damaged frame; `code` is that of the answer, null where there must be none.
  record Damaged(String text, @Nullable String id, @Nullable String code) {}

  /// A member of a payload, where it stands.
  private record Place(ObjectNode holder, Shape.Member member) {
    Kind kind() {
      return member.kind();
    }

    void set(JsonNode value) {
      holder.set(member.name(), value);
    }
  }

  private enum Way {
    MISSING_MEMBER,
    NULL_MEMBER,
    WRONG_TYPE,
    WRONG_WORD,
    TOO_LARGE,
    ENDLESS_NUMBER,
    TOO_LONG,
    NO_TIME,
    TOO_MANY,
    TOO_FEW,
    TOO_DEEP,
    CUT_OFF,
    NO_FRAME,
    UNKNOWN_ACTION,
    WRONG_DIRECTION,
    LONG_ID,
    WRONG_ORDER,
    UNKNOWN_TYPE,
    ANSWER_TO_NOTHING
  }

  Damages(Actions actions, Random random) {
    this.actions = actions;
    this.random = random;
    asked =
        actions.all().stream().filter(a -> a.direction().fromStation() && a.answered()).toList();
    orders = actions.all().stream().filter(a -> !a.direction().fromStation()).toList();
    frameFault = actions.edition().from(Edition.V2_0_1) ? FRAMEWORK : FORMAT;
  }

  /// A request as it should be, with as much in it as there can be.
  String sound(String id) {
    Action action = any(asked);
    return frame(id, action.name(), payload(action).toString());
  }

  /// The request that must come first.
  String boot(String id) {
    Action action = Objects.requireNonNull(actions.find("BootNotification"));
    return frame(id, action.name(), payload(action).toString());
  }

  Damaged next(String id) {
    while (true) {
      Damaged made = made(any(List.of(Way.values())), any(asked), id);
      if (made != null) {
        return made;
      }
    }
  }

  /// Null when that request cannot be damaged that way.
  private @Nullable Damaged made(Way way, Action action, String id) {
    return switch (way) {
      case MISSING_MEMBER, NULL_MEMBER, WRONG_TYPE, WRONG_WORD, NO_TIME -> member(way, action, id);
      case TOO_LARGE, ENDLESS_NUMBER, TOO_LONG, TOO_MANY, TOO_FEW -> member(way, action, id);
      case TOO_DEEP ->
          new Damaged(
              "[2,\"" + id + "\",\"" + action.name() + "\",{\"x\":" + "[".repeat(17 + some(500)),
              id,
              FORMAT);
      case CUT_OFF -> cut(action, id);
      case NO_FRAME ->
          new Damaged(
              any(List.of("", "{}", "null", "7", "\"x\"", "[]", "[2]", "[\"2\",\"a\"]", "\0")),
              null,
              frameFault);
      case UNKNOWN_ACTION -> new Damaged(frame(id, letters(), "{}"), id, "NotImplemented");
      case WRONG_DIRECTION -> new Damaged(frame(id, any(orders).name(), "{}"), id, "NotSupported");
      case LONG_ID -> {
        String longer = "i".repeat(37 + some(200));
        yield new Damaged(frame(longer, action.name(), "{}"), longer, frameFault);
      }
      case WRONG_ORDER ->
          new Damaged("[2,\"" + action.name() + "\",{},\"" + id + "\"]", null, frameFault);
      case UNKNOWN_TYPE -> new Damaged("[" + (7 + some(90)) + ",\"" + id + "\",{}]", null, null);
      case ANSWER_TO_NOTHING ->
          new Damaged("[" + (3 + some(2)) + ",\"" + id + "\",{}]", null, null);
    };
  }

  private @Nullable Damaged member(Way way, Action action, String id) {
    ObjectNode payload = payload(action);
    List<Place> places = new ArrayList<>();
    collect(Shape.of(action.request(), actions.edition()), payload, places);
    List<Place> fit = places.stream().filter(fits(way)).toList();
    if (fit.isEmpty()) {
      return null;
    }
    String code = damage(way, any(fit));
    return new Damaged(frame(id, action.name(), payload.toString()), id, code);
  }

  private static Predicate<Place> fits(Way way) {
    return place ->
        switch (way) {
          case MISSING_MEMBER, NULL_MEMBER -> place.member().required();
          case WRONG_TYPE -> !(place.kind() instanceof Kind.Any);
          case WRONG_WORD ->
              place.kind() instanceof Kind.Choice || place.kind() instanceof Kind.Code;
          case TOO_LARGE -> place.kind() instanceof Kind.Whole;
          case ENDLESS_NUMBER ->
              place.kind() instanceof Kind.Whole || place.kind() instanceof Kind.Decimal;
          case TOO_LONG -> place.kind() instanceof Kind.Text text && text.maxLength() >= 0;
          case NO_TIME -> place.kind() instanceof Kind.Time;
          case TOO_MANY -> place.kind() instanceof Kind.Items items && items.max() <= 50;
          case TOO_FEW -> place.kind() instanceof Kind.Items items && items.min() > 0;
          default -> false;
        };
  }

  /// The code of the answer to it.
  private String damage(Way way, Place place) {
    switch (way) {
      case MISSING_MEMBER -> place.holder().remove(place.member().name());
      case NULL_MEMBER -> place.holder().putNull(place.member().name());
      case WRONG_TYPE -> place.set(wrong(place.kind()));
      case WRONG_WORD -> place.holder().put(place.member().name(), letters());
      case TOO_LARGE -> place.holder().put(place.member().name(), digits(25));
      case ENDLESS_NUMBER -> place.holder().put(place.member().name(), digits(110));
      case TOO_LONG ->
          place.holder().put(place.member().name(), "x".repeat(longest(place) + 1 + some(50)));
      case NO_TIME -> place.holder().put(place.member().name(), "2026-13-45T99:99:99Z");
      case TOO_MANY -> repeat((ArrayNode) place.holder().get(place.member().name()), place.kind());
      default -> ((ArrayNode) place.holder().get(place.member().name())).removeAll();
    }
    return switch (way) {
      case MISSING_MEMBER, NULL_MEMBER, TOO_MANY, TOO_FEW -> MISSING;
      case WRONG_TYPE, NO_TIME -> TYPE;
      case ENDLESS_NUMBER -> FORMAT;
      default -> PROPERTY;
    };
  }

  private JsonNode wrong(Kind kind) {
    return switch (kind) {
      case Kind.Whole _, Kind.Decimal _ -> JSON.getNodeFactory().textNode(letters());
      case Kind.Items _, Kind.Nested _ -> JSON.getNodeFactory().numberNode(some(9));
      case Kind.Flag _ -> JSON.getNodeFactory().numberNode(1);
      default -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
    };
  }

  private static int longest(Place place) {
    return place.kind() instanceof Kind.Text text ? text.maxLength() : 0;
  }

  private static void repeat(ArrayNode list, Kind kind) {
    int most = kind instanceof Kind.Items items ? items.max() : 0;
    JsonNode item = list.get(0);
    while (list.size() <= most) {
      list.add(item);
    }
  }

  private static void collect(Shape shape, ObjectNode node, List<Place> places) {
    for (Shape.Member member : shape.members()) {
      JsonNode value = node.get(member.name());
      if (value == null) {
        continue;
      }
      places.add(new Place(node, member));
      if (member.kind() instanceof Kind.Nested(Shape inner) && value instanceof ObjectNode object) {
        collect(inner, object, places);
      } else if (member.kind() instanceof Kind.Items items
          && items.item() instanceof Kind.Nested(Shape inner)
          && value.get(0) instanceof ObjectNode object) {
        collect(inner, object, places);
      }
    }
  }

  /// Within the payload it is the payload that is broken, outside it the frame.
  private Damaged cut(Action action, String id) {
    String head = "[2,\"" + id + "\",\"" + action.name() + "\"";
    String text = frame(id, action.name(), payload(action).toString());
    int at = 1 + some(text.length() - 1);
    boolean inside = at >= head.length() && at < text.length() - 1;
    return new Damaged(text.substring(0, at), null, inside ? FORMAT : frameFault);
  }

  private ObjectNode payload(Action action) {
    String full = payloads.computeIfAbsent(action, this::full);
    try {
      return (ObjectNode) JSON.readTree(full);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String full(Action action) {
    Edition edition = actions.edition();
    return Writer.write(Specimens.compact(action.request(), edition), edition);
  }

  private static String frame(String id, String action, String payload) {
    return "[2,\"" + id + "\",\"" + action + "\"," + payload + "]";
  }

  private BigInteger digits(int least) {
    return BigInteger.TEN.pow(least + some(20));
  }

  private String letters() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      word.append((char) ('a' + some(26)));
    }
    return word.toString();
  }

  private int some(int bound) {
    return random.nextInt(bound);
  }

  private <T> T any(List<T> list) {
    return list.get(some(list.size()));
  }
}
