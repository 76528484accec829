package org.voltyard.ui.people;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statement.Period;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.SearchBar;

/// Which period is looked at: a usual one, or from one day to another.
final class HistoryBar extends SearchBar {
  private final Desk desk;
  private final Consumer<Period> look;
  private final ComboBox<Span> span = new ComboBox<>();
  private final TextField from = words("people.history.from", 130);
  private final TextField to = words("people.history.to", 130);
  private @Nullable Period shown;

  HistoryBar(Desk desk, Consumer<Period> look) {
    super(desk);
    this.desk = desk;
    this.look = look;
    span.getItems().setAll(Span.values());
    span.setMinWidth(150);
    named(span, "people.history.span");
    span.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                usual(is);
              }
            });
    Subscription _ =
        desk.texts().languageProperty().subscribe(now -> span.setConverter(spanWords()));
    getChildren().addAll(span, from, to);
  }

  private StringConverter<Span> spanWords() {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable Span each) {
        return each == null ? "" : desk.texts().of("people.history.span." + each);
      }

      @Override
      public @Nullable Span fromString(String text) {
        return null;
      }
    };
  }

  void begin(Span first) {
    span.setValue(first);
  }

  void focusSpan() {
    span.requestFocus();
  }

  /// The period once more.
  void again() {
    Period period = shown;
    if (period != null) {
      look.accept(period);
    }
  }

  private void usual(Span chosen) {
    Period period = chosen.period(desk.clock().instant(), desk.zone().get());
    if (period == null) {
      from.requestFocus();
    } else {
      show(period);
    }
  }

  @Override
  protected void apply() {
    Period before = shown;
    boolean same =
        before != null
            && from.getText().strip().equals(Span.beginning(before))
            && to.getText().strip().equals(Span.ending(before));
    Period period = same ? null : chosen();
    if (period != null) {
      span.setValue(Span.CHOSEN);
      show(period);
    }
  }

  private @Nullable Period chosen() {
    Instant begin = moment(from);
    Instant marked = moment(to);
    Instant end = Span.end(to.getText().strip(), desk.zone().get());
    return begin == null || marked == null || end == null || !begin.isBefore(end)
        ? null
        : new Period(begin, end, desk.zone().get());
  }

  private void show(Period period) {
    boolean other = !period.equals(shown);
    shown = period;
    filling(
        () -> {
          from.setText(Span.beginning(period));
          to.setText(Span.ending(period));
        });
    if (other) {
      look.accept(period);
    }
  }
}
