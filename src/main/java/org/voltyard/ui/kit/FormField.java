package org.voltyard.ui.kit;

import java.util.List;
import java.util.Locale;
import org.voltyard.domain.CommandForm;

/// One thing to fill in: its name in the values, its words, its kind, and what it says at first
/// (empty: nothing).
public record FormField(
    String name,
    String labelKey,
    String helpKey,
    boolean required,
    boolean secret,
    CommandForm.Kind kind,
    String initial) {
  /// An optional or required field without help.
  public static FormField of(
      String name, String labelKey, boolean required, CommandForm.Kind kind) {
    return new FormField(name, labelKey, "", required, false, kind, "");
  }

  /// The same with its first value.
  public FormField initially(String value) {
    return new FormField(name, labelKey, helpKey, required, secret, kind, value);
  }

  /// The same, its letters hidden.
  public FormField hidden() {
    return new FormField(name, labelKey, helpKey, required, true, kind, initial);
  }

  /// The same with a line of help below.
  public FormField help(String key) {
    return new FormField(name, labelKey, key, required, secret, kind, initial);
  }

  /// The fields of a command; labels are the texts `commands.field.<name>`, else the name in words.
  static List<FormField> of(List<CommandForm.Field> fields) {
    return fields.stream()
        .map(
            field ->
                of(field.name(), "commands.field." + field.name(), field.required(), field.kind()))
        .toList();
  }

  /// The label now: its text, or the name cut into words where there is none.
  String label(Texts texts) {
    if (texts.has(labelKey)) {
      return texts.of(labelKey);
    }
    String last = labelKey.substring(labelKey.lastIndexOf('.') + 1);
    String words = last.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
