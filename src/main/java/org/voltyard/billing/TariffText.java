package org.voltyard.billing;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Approval;
import org.voltyard.domain.Tariff;

/// All that is in a tariff, line by line: what a second person agrees with.
final class TariffText {
  private TariffText() {}

  static Approval.Wish wish(Tariff tariff) {
    List<Approval.Value> values = new ArrayList<>();
    values.add(value("id", tariff.id().value()));
    values.add(value("name", tariff.name()));
    values.add(value("text", tariff.text()));
    values.add(value("currency", tariff.currency().getCurrencyCode()));
    values.add(value("taxes", tariff.taxes()));
    values.add(value("least", limit(tariff.least())));
    values.add(value("most", limit(tariff.most())));
    values.add(value("from", tariff.from()));
    values.add(value("to", tariff.to()));
    int number = 0;
    for (Tariff.Element element : tariff.elements()) {
      values.add(value("element " + ++number, element(element)));
    }
    return new Approval.Wish(Approval.Kind.TARIFF, tariff.id().value(), values);
  }

  private static Approval.Value value(String name, @Nullable Object value) {
    return new Approval.Value(name, value == null ? "" : value.toString());
  }

  private static @Nullable String limit(Tariff.@Nullable Limit limit) {
    return limit == null ? null : said(limit);
  }

  private static String element(Tariff.Element element) {
    String prices =
        element.prices().stream().map(TariffText::said).collect(Collectors.joining("; "));
    String when = said(element.restrictions());
    return when.isEmpty() ? prices : prices + " | " + when;
  }

  /// Whatever is said in a record, by its names; nothing is left out that a later version adds.
  private static String said(Record what) {
    List<String> words = new ArrayList<>();
    for (RecordComponent component : what.getClass().getRecordComponents()) {
      Object value = read(component, what);
      if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
        words.add(component.getName() + " " + value);
      }
    }
    return String.join(", ", words);
  }

  private static @Nullable Object read(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.toString(), e);
    }
  }
}
