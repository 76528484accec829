package org.voltyard.ui.people;

import org.voltyard.domain.InvalidEntry;
import org.voltyard.fleet.register.imports.Column;
import org.voltyard.fleet.register.imports.Fault;
import org.voltyard.fleet.register.imports.UnreadableFile;
import org.voltyard.ui.kit.Texts;

/// Says in the window's language what is wrong with an entry.
record FaultWords(Texts texts) {
  /// What is wrong with a line or a cell of a file.
  String of(Fault fault) {
    Column field = fault.field();
    return texts.of(
        "people.fault." + fault.reason(),
        fault.column(),
        fault.value(),
        field == null ? fault.allowed() : allowed(field.field(), fault.allowed()),
        fault.other());
  }

  /// What a field allows, for under the field.
  String of(InvalidEntry invalid) {
    String key = "people.wrong." + invalid.field();
    return texts.has(key)
        ? texts.of(key, invalid.value())
        : allowed(invalid.field(), invalid.allowed());
  }

  private String allowed(String field, String words) {
    String key = "people.allowed." + field;
    boolean ofAnother = words.startsWith("not that of");
    return ofAnother ? texts.of("people.allowed.another") : texts.has(key) ? texts.of(key) : words;
  }

  /// Why a whole file was not taken.
  String of(Throwable trouble) {
    return trouble instanceof UnreadableFile file
        ? texts.of("people.unreadable." + file.why(), file.detail())
        : texts.of("people.unreadable.other", trouble.getMessage());
  }
}
