package org.voltyard.ui.stations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.ValueCheck.Fault;
import org.voltyard.ui.kit.Texts;

/// What is said about variables, in the words of the window.
final class VariableWords {
  private final Texts texts;

  VariableWords(Texts texts) {
    this.texts = texts;
  }

  String variable(VariableRow row) {
    return row.key().kind() == DeviceVariable.Kind.ACTUAL
        ? row.variable()
        : row.variable() + " · " + texts.of("station.model.kind." + row.key().kind());
  }

  /// Unit, range, options, and that it cannot be set.
  String limits(VariableRow row) {
    List<String> parts = new ArrayList<>();
    if (!row.attribute().writable()) {
      parts.add(texts.of("station.model.readOnly"));
    } else if (row.hidden()) {
      parts.add(texts.of("station.model.writeOnly"));
    }
    DeviceVariable.Traits traits = row.traits();
    if (traits != null) {
      parts.add(texts.of("station.model.type." + traits.type()));
      range(traits, parts);
      if (traits.unit() != null) {
        parts.add(traits.unit());
      }
      if (!traits.options().isEmpty() && traits.type() != DeviceVariable.Type.FLAG) {
        parts.add(String.join(" | ", traits.options()));
      }
    }
    return String.join(" · ", parts);
  }

  private void range(DeviceVariable.Traits traits, List<String> parts) {
    var least = traits.least();
    var most = traits.most();
    if (traits.type() == DeviceVariable.Type.TEXT) {
      if (most != null) {
        parts.add("≤ " + most.toPlainString());
      }
    } else if (least != null && most != null) {
      parts.add(least.toPlainString() + "–" + most.toPlainString());
    } else if (least != null) {
      parts.add("≥ " + least.toPlainString());
    } else if (most != null) {
      parts.add("≤ " + most.toPlainString());
    }
  }

  /// Name, limits and state on one line.
  String all(VariableRow row) {
    String note = note(row);
    String head = row.key().name() + " — " + limits(row);
    return note.isEmpty() ? head : head + " — " + note;
  }

  /// What there is to know about a value beside itself; empty when nothing.
  String note(VariableRow row) {
    SettingResult result = row.result();
    ModelView.LastSet drift = row.drift();
    if (result != null) {
      String word = texts.of("station.model.result." + result.result());
      boolean adds =
          !result.word().isEmpty()
              && !result
                  .word()
                  .replace("_", "")
                  .toLowerCase(Locale.ROOT)
                  .equals(result.result().name().replace("_", "").toLowerCase(Locale.ROOT));
      return adds ? word + " · " + result.word() : word;
    } else if (row.edit() != null) {
      return texts.of("station.model.unsent");
    } else if (drift != null) {
      return texts.of("station.model.drift", drift.value(), drift.origin().who());
    } else if (row.waiting()) {
      return texts.of("station.model.waiting");
    }
    return "";
  }

  String fault(@Nullable Fault fault) {
    return switch (fault) {
      case null -> "";
      case Fault.NoNumber _ -> texts.of("station.model.fault.number");
      case Fault.NotWhole _ -> texts.of("station.model.fault.whole");
      case Fault.TooSmall f -> texts.of("station.model.fault.small", f.least().toPlainString());
      case Fault.TooGreat f -> texts.of("station.model.fault.great", f.most().toPlainString());
      case Fault.TooLong f -> texts.of("station.model.fault.long", f.most());
      case Fault.NoFlag _ -> texts.of("station.model.fault.flag");
      case Fault.NoMoment _ -> texts.of("station.model.fault.moment");
      case Fault.NoOption f -> texts.of("station.model.fault.option", f.word());
      case Fault.Twice f -> texts.of("station.model.fault.twice", f.word());
      case Fault.TooMany f -> texts.of("station.model.fault.many", f.most());
    };
  }
}
