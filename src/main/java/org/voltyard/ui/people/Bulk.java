package org.voltyard.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.fleet.register.Names;
import org.voltyard.ui.kit.FormField;

/// Fields for several entries at once: each may stay as it is.
final class Bulk {
  static final String KEEP = "people.keep";

  private Bulk() {}

  /// Whether they are in use.
  static FormField active() {
    return Drafts.field("active", true, new Kind.Choice(List.of(KEEP, "true", "false")))
        .initially(KEEP);
  }

  static FormField organisation(String name, Names names) {
    List<String> options = new ArrayList<>();
    options.add(KEEP);
    options.addAll(names.organisations());
    return Drafts.field(name, true, new Kind.Choice(options)).initially(KEEP);
  }

  static boolean active(Map<String, Object> values, boolean before) {
    String said = Drafts.text(values, "active");
    return said.equals(KEEP) ? before : said.equals("true");
  }

  static @Nullable String organisation(
      Map<String, Object> values, String field, @Nullable String before, Names names) {
    String said = Drafts.text(values, field);
    return said.equals(KEEP) ? before : names.organisationId(said);
  }
}
