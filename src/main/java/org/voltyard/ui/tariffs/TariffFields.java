package org.voltyard.ui.tariffs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.voltyard.domain.CommandForm.Field;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Tariff;
import org.voltyard.ui.kit.FormField;

/// What is filled in for a tariff.
final class TariffFields {
  private static final Kind DECIMAL = new Kind.Decimal(null);
  private static final Kind SECONDS = new Kind.Whole(0L, 31_536_000L);
  private static final Kind CLOCK = new Kind.Text(5);
  private static final Kind DATE = new Kind.Text(10);
  private static final int MOST = 200;

  private TariffFields() {}

  static List<FormField> all() {
    return List.of(
        field("id", true, new Kind.Text(36)).help("tariffs.help.id"),
        field("name", true, new Kind.Text(100)),
        field("text", false, new Kind.Text(500)).help("tariffs.help.text"),
        field("currency", true, new Kind.Text(3)),
        field("taxes", true, choice(Tariff.Taxes.values())).initially(word(Tariff.Taxes.INCLUDED)),
        field("validFrom", false, new Kind.Moment()),
        field("validTo", false, new Kind.Moment()),
        field("leastGross", false, DECIMAL),
        field("mostGross", false, DECIMAL),
        field("elements", true, new Kind.Many(element(), 1, MOST)).help("tariffs.help.elements"));
  }

  private static FormField field(String name, boolean required, Kind kind) {
    return FormField.of(name, "tariffs.field." + name, required, kind);
  }

  private static Kind element() {
    return new Kind.Group(
        List.of(
            new Field("prices", true, new Kind.Many(price(), 1, MOST)),
            new Field("restrictions", false, restrictions())));
  }

  private static Kind price() {
    return new Kind.Group(
        List.of(
            new Field("priceOf", true, choice(Tariff.Dimension.values())),
            new Field("priceAmount", true, DECIMAL),
            new Field("priceVat", false, DECIMAL),
            new Field("priceStep", false, new Kind.Whole(0L, 1_000_000L)),
            new Field("priceFee", false, choice(Tariff.Fee.values())),
            new Field("pricePeriod", false, choice(Tariff.Period.values()))));
  }

  private static Kind restrictions() {
    return new Kind.Group(
        List.of(
            new Field("clockFrom", false, CLOCK),
            new Field("clockTo", false, CLOCK),
            new Field("dateFrom", false, DATE),
            new Field("dateUntil", false, DATE),
            new Field("weekdays", false, new Kind.Many(choice(java.time.DayOfWeek.values()), 0, 7)),
            new Field("leastKwh", false, DECIMAL),
            new Field("mostKwh", false, DECIMAL),
            new Field("leastKw", false, DECIMAL),
            new Field("mostKw", false, DECIMAL),
            new Field("leastAmperes", false, DECIMAL),
            new Field("mostAmperes", false, DECIMAL),
            new Field("leastSeconds", false, SECONDS),
            new Field("mostSeconds", false, SECONDS),
            new Field("leastIdleSeconds", false, SECONDS),
            new Field("mostIdleSeconds", false, SECONDS),
            new Field("evseKind", false, choice(Tariff.Kind.values())),
            new Field("reserving", false, choice(Tariff.Reserving.values()))));
  }

  private static Kind choice(Enum<?>[] constants) {
    return new Kind.Choice(Stream.of(constants).map(TariffFields::word).toList());
  }

  /// A constant as an option: its words are `kit.option.tariff.…`.
  static String word(Enum<?> constant) {
    return "tariff."
        + constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
        + "."
        + constant.name();
  }

  static <E extends Enum<E>> E constant(Class<E> type, Object word) {
    String text = word.toString();
    return Enum.valueOf(type, text.substring(text.lastIndexOf('.') + 1));
  }
}
