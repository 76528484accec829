package org.voltyard.ocpp.rpc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compiles record classes into shapes of one edition, once each.
final class Shapes extends ClassValue<Shape> {
  private static final Shapes OF_1_6 = new Shapes(Edition.V1_6);
  private static final Shapes OF_2_0_1 = new Shapes(Edition.V2_0_1);
  private static final Shapes OF_2_1 = new Shapes(Edition.V2_1);

  private final Edition edition;

  private Shapes(Edition edition) {
    this.edition = edition;
  }

  static Shape of(Class<?> type, Edition edition) {
    return switch (edition) {
      case V1_6 -> OF_1_6.get(type);
      case V2_0_1 -> OF_2_0_1.get(type);
      case V2_1 -> OF_2_1.get(type);
    };
  }

  @Override
  protected Shape computeValue(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type.getName() + " is no record");
    } else if (!known(type.getPackage()) || !known(type)) {
      throw new IllegalArgumentException(type.getName() + " came later than " + edition.text());
    }
    List<Shape.Member> members = new ArrayList<>();
    for (RecordComponent component : components) {
      if (known(component)) {
        members.add(member(component));
      }
    }
    try {
      return new Shape(type, members, access(type, components), edition.customData());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be reached", e);
    }
  }

  private boolean known(AnnotatedElement element) {
    Since since = element.getAnnotation(Since.class);
    return since == null || edition.from(since.value());
  }

  /// Components that came later are neither read nor written: the record is made with null there.
  private Shape.Access access(Class<?> type, RecordComponent[] components)
      throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    Class<?>[] parameters =
        Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    MethodHandle constructor =
        lookup.findConstructor(type, MethodType.methodType(void.class, parameters));
    List<MethodHandle> accessors = new ArrayList<>();
    List<Shape.Later> later = new ArrayList<>();
    for (RecordComponent component : components) {
      MethodHandle accessor =
          lookup
              .unreflect(component.getAccessor())
              .asType(MethodType.methodType(Object.class, Object.class));
      if (known(component)) {
        accessors.add(accessor);
      } else {
        constructor =
            MethodHandles.insertArguments(
                constructor, accessors.size(), new @Nullable Object[] {null});
        later.add(new Shape.Later(component.getName(), accessor));
      }
    }
    constructor =
        constructor
            .asSpreader(Object[].class, accessors.size())
            .asType(MethodType.methodType(Object.class, Object[].class));
    return new Shape.Access(constructor, accessors, later);
  }

  private Shape.Member member(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    RequiredIn demanded = component.getAnnotation(RequiredIn.class);
    boolean required =
        !type.isAnnotationPresent(Nullable.class)
            || (demanded != null && demanded.value() == edition);
    WholeIn whole = component.getAnnotation(WholeIn.class);
    if (whole != null && whole.value() == edition) {
      return new Shape.Member(component.getName(), required, decimal(type, true));
    }
    return new Shape.Member(component.getName(), required, kind(type));
  }

  private Kind kind(AnnotatedType annotated) {
    Class<?> type = raw(annotated);
    if (type == String.class) {
      return text(annotated);
    } else if (type == int.class || type == Integer.class) {
      return whole(annotated, Integer.MIN_VALUE, Integer.MAX_VALUE, false);
    } else if (type == long.class || type == Long.class) {
      return whole(annotated, Long.MIN_VALUE, Long.MAX_VALUE, true);
    } else if (type == boolean.class || type == Boolean.class) {
      return new Kind.Flag();
    } else if (type == BigDecimal.class) {
      return decimal(annotated, false);
    } else if (type == Instant.class) {
      return new Kind.Time();
    } else if (type == List.class) {
      return items((AnnotatedParameterizedType) annotated);
    } else if (type == AnyJson.class) {
      return new Kind.Any();
    } else if (type.isEnum() && WireName.class.isAssignableFrom(type)) {
      return new Kind.Choice(type, constants(type));
    } else if (type.isRecord()) {
      return new Kind.Nested(of(type, edition));
    }
    throw new IllegalArgumentException("No kind for " + type.getName());
  }

  private List<?> constants(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> known(field(type, ((WireName) constant).name())))
        .toList();
  }

  private static Field field(Class<?> type, String name) {
    try {
      return type.getField(name);
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(type.getName() + " has no constant " + name, e);
    }
  }

  private Kind text(AnnotatedType type) {
    ClosedIn closed = type.getAnnotation(ClosedIn.class);
    if (closed != null && closed.value() == edition) {
      return new Kind.Code(new Kind.Choice(closed.codes(), constants(closed.codes())).names());
    }
    int most = -1;
    Edition from = Edition.V1_6;
    for (MaxLength length : type.getAnnotationsByType(MaxLength.class)) {
      if (edition.from(length.since()) && length.since().from(from)) {
        most = length.value();
        from = length.since();
      }
    }
    return new Kind.Text(most, type.isAnnotationPresent(Uri.class));
  }

  private static Class<?> raw(AnnotatedType annotated) {
    return switch (annotated.getType()) {
      case Class<?> type -> type;
      case ParameterizedType type -> (Class<?>) type.getRawType();
      default -> throw new IllegalArgumentException("No kind for " + annotated);
    };
  }

  private @Nullable Range range(AnnotatedType type) {
    Range range = type.getAnnotation(Range.class);
    return range != null && edition.from(range.since()) ? range : null;
  }

  private Kind whole(AnnotatedType type, long min, long max, boolean wide) {
    Range range = range(type);
    if (range == null) {
      return new Kind.Whole(min, max, wide);
    }
    long least = (long) range.min(); // a cast from double stays within long
    long greatest = (long) range.max();
    return new Kind.Whole(least < min ? min : least, greatest > max ? max : greatest, wide);
  }

  private Kind decimal(AnnotatedType type, boolean whole) {
    Range range = range(type);
    MultipleOf step = type.getAnnotation(MultipleOf.class);
    return new Kind.Decimal(
        range == null ? null : finite(range.min()),
        range == null ? null : finite(range.max()),
        step == null ? null : finite(step.value()),
        whole);
  }

  private static @Nullable BigDecimal finite(double value) {
    return Double.isInfinite(value) ? null : BigDecimal.valueOf(value);
  }

  private Kind items(AnnotatedParameterizedType type) {
    MinItems min = type.getAnnotation(MinItems.class);
    MaxItems max = type.getAnnotation(MaxItems.class);
    return new Kind.Items(
        kind(type.getAnnotatedActualTypeArguments()[0]),
        min == null ? 0 : min.value(),
        max == null ? Integer.MAX_VALUE : max.value());
  }
}
