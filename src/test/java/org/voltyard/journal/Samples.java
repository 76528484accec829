package org.voltyard.journal;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.MeterReading.Context;
import org.voltyard.domain.MeterReading.Phases;
import org.voltyard.domain.MeterReading.Values;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Percent;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Power;
import org.voltyard.domain.Role;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.ApiKey;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.Temperature;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.User;
import org.voltyard.domain.Voltage;

/// Facts to try the journal with.
final class Samples {
  private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");
  private final boolean full;

  private Samples(boolean full) {
    this.full = full;
  }

  /// A fact of a type with everything in it, or with all in it that may be left out left out.
  static Fact fact(Class<? extends Fact> type, boolean full) {
    return (Fact) new Samples(full).record(type);
  }

  static Fact small(int number) {
    return new SiteEvent.ProgramStarted("0.1." + number);
  }

  static Origin origin() {
    return new Origin("anna", "window");
  }

  /// A usual meter reading: eight values.
  static MeterEvent.Received meter(int number) {
    Values values =
        new Values(
            new Energy(1_234_567_000L + number),
            new Power(11_040.5),
            null,
            new Phases<>(new Current(16.1), new Current(15.9), new Current(16.0)),
            new Phases<>(new Voltage(230.1), new Voltage(229.8), new Voltage(231.0)),
            null,
            null);
    return new MeterEvent.Received(
        new ConnectorId(new StationId("CP-" + number % 1000), 1),
        new SessionId(number),
        List.of(new MeterReading(AT.plusSeconds(number), Context.PERIODIC, values, List.of())));
  }

  private Object record(Class<?> type) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @Nullable Object[] values = new @Nullable Object[components.length];
      for (int i = 0; i < components.length; i++) {
        values[i] = value(components[i].getAnnotatedType());
      }
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    }
  }

  private @Nullable Object value(AnnotatedType annotated) {
    Type type = annotated.getType();
    if (!full && annotated.isAnnotationPresent(Nullable.class)) {
      return null;
    }
    if (type instanceof ParameterizedType many) {
      Class<?> raw = (Class<?>) many.getRawType();
      Type item = many.getActualTypeArguments()[0];
      if (raw == Phases.class) {
        Object one = plain((Class<?>) item);
        return full ? new Phases<>(one, one, one) : new Phases<>(null, one, null);
      }
      if (raw == Set.class) {
        return full ? Set.of(plain((Class<?>) item)) : Set.of();
      }
      return full ? List.of(plain((Class<?>) item), plain((Class<?>) item)) : List.of();
    }
    return plain((Class<?>) type);
  }

  private Object plain(Class<?> type) {
    Map<Class<?>, Object> known =
        Map.ofEntries(
            Map.entry(String.class, "té\"x\n充电 \ud83d\ude97 </a>"),
            Map.entry(int.class, 7),
            Map.entry(Integer.class, -3),
            Map.entry(long.class, Long.MAX_VALUE / 3),
            Map.entry(Long.class, -5L),
            Map.entry(double.class, 0.1 + 0.2),
            Map.entry(Double.class, -1e-9),
            Map.entry(boolean.class, true),
            Map.entry(BigDecimal.class, new BigDecimal("-12.50")),
            Map.entry(Boolean.class, false),
            Map.entry(Instant.class, AT),
            Map.entry(Duration.class, Duration.ofMillis(-90_500)),
            Map.entry(UUID.class, new UUID(0x1234_5678_9abc_4defL, 0x0123_4567_89ab_cdefL)),
            Map.entry(StationId.class, new StationId("充电桩/1")),
            Map.entry(TokenId.class, new TokenId("Card 1")),
            Map.entry(TariffId.class, new TariffId("night.2-7")),
            Map.entry(Currency.class, Currency.getInstance("CNY")),
            Map.entry(LocalTime.class, LocalTime.of(22, 30)),
            Map.entry(LocalDate.class, LocalDate.of(2026, 2, 28)),
            Map.entry(User.class, new User("anna", "安娜", Set.of(Role.ADMIN), true, 3)),
            Map.entry(Percent.class, new Percent(Double.NaN)),
            Map.entry(
                ApiKey.class,
                new ApiKey("a.B-1", "vy_123456", Set.of(Role.VIEWER), full ? AT : null)),
            Map.entry(
                OAuthClient.class,
                new OAuthClient(
                    "app.1",
                    "应用",
                    full,
                    Set.of(OAuthClient.Grant.CODE),
                    List.of("https://app.example/done?x=1"),
                    Set.of(Permission.VIEW, Permission.CHARGE),
                    3)),
            Map.entry(Temperature.class, new Temperature(-0.0)));
    Object value = known.get(type);
    if (value != null) {
      return value;
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[constants.length - 1];
    }
    return record(type);
  }
}
