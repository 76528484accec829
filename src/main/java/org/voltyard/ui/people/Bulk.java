package org.voltyard.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.fleet.register.Names;
import org.voltyard.ui.kit.FormField;

/// Fields for several entries at once: each may stay as it is.
final class Bulk {
  static final String KEEP = "people.keep";

  private Bulk() {}

  /// Entries that belong to an organisation, and are in use or not: what several of them may be
  /// given at once.
  ///
  /// @param field name of the field for whose they are
  /// @param with the same entry of another organisation, in use or not
  record Owned<E>(String field, Of<E> organisation, Predicate<E> active, With<E> with) {
    List<FormField> fields(Names names) {
      return List.of(Bulk.organisation(field, names), Bulk.active());
    }

    E changed(E entry, Map<String, Object> values, Names names) {
      return with.with(
          entry,
          Bulk.organisation(values, field, organisation.of(entry), names),
          Bulk.active(values, active.test(entry)));
    }
  }

  /// Tells whose an entry is, by the id of the organisation.
  @FunctionalInterface
  interface Of<E> {
    @Nullable String of(E entry);
  }

  /// Makes the same entry of another organisation, in use or not.
  @FunctionalInterface
  interface With<E> {
    E with(E entry, @Nullable String organisation, boolean active);
  }

  /// Whether they are in use.
  private static FormField active() {
    return Drafts.field("active", true, new Kind.Choice(List.of(KEEP, "true", "false")))
        .initially(KEEP);
  }

  private static FormField organisation(String name, Names names) {
    List<String> options = new ArrayList<>();
    options.add(KEEP);
    options.addAll(names.organisations());
    return Drafts.field(name, true, new Kind.Choice(options)).initially(KEEP);
  }

  private static boolean active(Map<String, Object> values, boolean before) {
    String said = Drafts.text(values, "active");
    return said.equals(KEEP) ? before : said.equals("true");
  }

  private static @Nullable String organisation(
      Map<String, Object> values, String field, @Nullable String before, Names names) {
    String said = Drafts.text(values, field);
    return said.equals(KEEP) ? before : names.organisationId(said);
  }
}
