package org.voltyard.ui.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a record changed, member by member. Pure.
final class AuditDiff {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditDiff() {}

  /// One member; empty where it is not there.
  ///
  /// @param path such as `terms.limit.energy` or `elements[1].price`
  record Line(String path, String before, String after) {
    boolean changed() {
      return !before.equals(after);
    }
  }

  /// All members in their order, the changed ones first; of one value alone, as they are.
  static List<Line> of(@Nullable String before, @Nullable String after) {
    Map<String, String> old = members(before);
    Map<String, String> fresh = members(after);
    Set<String> paths = new LinkedHashSet<>(old.keySet());
    paths.addAll(fresh.keySet());
    List<Line> changed = new ArrayList<>();
    List<Line> same = new ArrayList<>();
    for (String path : paths) {
      Line line = new Line(path, old.getOrDefault(path, ""), fresh.getOrDefault(path, ""));
      (line.changed() ? changed : same).add(line);
    }
    changed.addAll(same);
    return List.copyOf(changed);
  }

  private static Map<String, String> members(@Nullable String json) {
    Map<String, String> found = new LinkedHashMap<>();
    if (json != null) {
      try {
        walk("", JSON.readTree(json), found);
      } catch (JsonProcessingException e) {
        found.put("", json); // it was cut
      }
    }
    return found;
  }

  private static void walk(String path, JsonNode node, Map<String, String> found) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              each ->
                  walk(
                      path.isEmpty() ? each.getKey() : path + "." + each.getKey(),
                      each.getValue(),
                      found));
    } else if (node.isArray() && !plain(node)) {
      for (int i = 0; i < node.size(); i++) {
        walk(path + "[" + (i + 1) + "]", node.get(i), found);
      }
    } else if (node.isArray()) {
      List<String> words = new ArrayList<>();
      node.forEach(each -> words.add(each.asText()));
      found.put(path, String.join(", ", words));
    } else {
      found.put(path, node.asText());
    }
  }

  private static boolean plain(JsonNode array) {
    for (JsonNode each : array) {
      if (each.isContainerNode()) {
        return false;
      }
    }
    return true;
  }
}
