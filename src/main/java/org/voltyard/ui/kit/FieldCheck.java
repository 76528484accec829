package org.voltyard.ui.kit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;

/// What is wrong with the words in a field, and what they mean.
final class FieldCheck {
  private FieldCheck() {}

  /// A message key with its argument.
  record Problem(String key, Object argument) {}

  static Optional<Problem> problem(boolean required, Kind kind, String words) {
    if (words.isEmpty()) {
      return required ? Optional.of(new Problem("kit.form.required", "")) : Optional.empty();
    }
    return Optional.ofNullable(
        switch (kind) {
          case Kind.Text(int most) ->
              most > 0 && words.length() > most ? new Problem("kit.form.tooLong", most) : null;
          case Kind.Whole whole -> whole(whole, words);
          case Kind.Decimal decimal -> decimal(decimal, words);
          case Kind.Moment() -> moment(words);
          case Kind.Choice choice ->
              choice.options().contains(words) ? null : new Problem("kit.form.notChoice", "");
          case Kind.Flag flag -> null;
          case Kind.Group group -> null;
          case Kind.Many many -> null;
        });
  }

  /// The value behind correct words: `Long`, `BigDecimal`, `Boolean`, or the words.
  static @Nullable Object value(Kind kind, String words) {
    if (words.isEmpty()) {
      return null;
    }
    return switch (kind) {
      case Kind.Whole whole -> Long.valueOf(words);
      case Kind.Decimal decimal -> new BigDecimal(words);
      case Kind.Flag() -> Boolean.valueOf(words);
      case Kind.Text text -> words;
      case Kind.Choice choice -> words;
      case Kind.Moment() -> words;
      case Kind.Group group -> words;
      case Kind.Many many -> words;
    };
  }

  private static @Nullable Problem whole(Kind.Whole whole, String words) {
    long number;
    try {
      number = Long.parseLong(words);
    } catch (NumberFormatException e) {
      return new Problem("kit.form.notWhole", "");
    }
    Long min = whole.min();
    Long max = whole.max();
    if (min != null && number < min) {
      return new Problem("kit.form.tooSmall", min);
    }
    return max != null && number > max ? new Problem("kit.form.tooLarge", max) : null;
  }

  private static @Nullable Problem decimal(Kind.Decimal decimal, String words) {
    BigDecimal number;
    try {
      number = new BigDecimal(words);
    } catch (NumberFormatException e) {
      return new Problem("kit.form.notNumber", "");
    }
    Double step = decimal.step();
    if (step != null && number.remainder(BigDecimal.valueOf(step)).signum() != 0) {
      return new Problem("kit.form.notMultiple", BigDecimal.valueOf(step).toPlainString());
    }
    return null;
  }

  private static @Nullable Problem moment(String words) {
    try {
      Instant _ = Instant.parse(words);
      return null;
    } catch (DateTimeParseException e) {
      return new Problem("kit.form.notMoment", "");
    }
  }
}
