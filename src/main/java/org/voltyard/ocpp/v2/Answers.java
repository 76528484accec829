package org.voltyard.ocpp.v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.voltyard.domain.Reply;
import org.voltyard.ocpp.rpc.WireName;

/// Reads from any answer whether the station agreed: by its status, or by those of its parts.
final class Answers {
  private static final Set<String> YES =
      Set.of(
          "Accepted",
          "AcceptedCanceled",
          "Scheduled",
          "RebootRequired",
          "Unlocked",
          "Unpublished",
          "Processing");

  private Answers() {}

  static Reply.Status status(WireName word) {
    return new Reply.Status(YES.contains(word.wire()), word.wire());
  }

  static Reply.Status of(Record answer) {
    List<String> words = new ArrayList<>();
    collect(answer, words);
    if (words.isEmpty()) {
      return new Reply.Status(true, "");
    }
    String refused = words.stream().filter(w -> !YES.contains(w)).findFirst().orElse(null);
    return new Reply.Status(refused == null, refused == null ? words.getFirst() : refused);
  }

  /// The status of the whole says it all; without one those of the parts do.
  private static void collect(Record answer, List<String> words) {
    List<Object> parts = new ArrayList<>();
    for (var component : answer.getClass().getRecordComponents()) {
      Object value = value(answer, component.getAccessor());
      String name = component.getName();
      if (value instanceof WireName word && (name.equals("status") || name.endsWith("Status"))) {
        words.add(word.wire());
        return;
      } else if (value instanceof List<?> list) {
        parts.addAll(list);
      }
    }
    for (Object part : parts) {
      if (part instanceof Record record) {
        collect(record, words);
      }
    }
  }

  private static Object value(Record record, java.lang.reflect.Method accessor) {
    try {
      Object value = accessor.invoke(record);
      return value == null ? "" : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " cannot be read", e);
    }
  }
}
