package org.voltyard.ocpp.rpc;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiles record classes into shapes, once each.
final class Shapes {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return compile(type);
        }
      };

  private Shapes() {}

  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static Shape compile(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type.getName() + " is no record");
    }
    List<Shape.Member> members = new ArrayList<>();
    Class<?>[] parameters = new Class<?>[components.length];
    MethodHandle[] accessors = new MethodHandle[components.length];
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      for (int i = 0; i < components.length; i++) {
        members.add(member(components[i]));
        parameters[i] = components[i].getType();
        accessors[i] =
            lookup
                .unreflect(components[i].getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
      }
      MethodHandle constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, parameters))
              .asSpreader(Object[].class, parameters.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      return new Shape(type, members, constructor, accessors);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be reached", e);
    }
  }

  private static Shape.Member member(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    boolean required = !type.isAnnotationPresent(Nullable.class);
    return new Shape.Member(component.getName(), required, kind(type));
  }

  private static Kind kind(AnnotatedType annotated) {
    Class<?> type = raw(annotated);
    if (type == String.class) {
      MaxLength length = annotated.getAnnotation(MaxLength.class);
      return new Kind.Text(length == null ? -1 : length.value(), has(annotated, Uri.class));
    } else if (type == int.class || type == Integer.class) {
      return whole(annotated, Integer.MIN_VALUE, Integer.MAX_VALUE, false);
    } else if (type == long.class || type == Long.class) {
      return whole(annotated, Long.MIN_VALUE, Long.MAX_VALUE, true);
    } else if (type == boolean.class || type == Boolean.class) {
      return new Kind.Flag();
    } else if (type == BigDecimal.class) {
      return decimal(annotated);
    } else if (type == Instant.class) {
      return new Kind.Time();
    } else if (type == List.class) {
      return items((AnnotatedParameterizedType) annotated);
    } else if (type.isEnum() && WireName.class.isAssignableFrom(type)) {
      return new Kind.Choice(type);
    } else if (type.isRecord()) {
      return new Kind.Nested(of(type));
    }
    throw new IllegalArgumentException("No kind for " + type.getName());
  }

  private static Class<?> raw(AnnotatedType annotated) {
    return switch (annotated.getType()) {
      case Class<?> type -> type;
      case ParameterizedType type -> (Class<?>) type.getRawType();
      default -> throw new IllegalArgumentException("No kind for " + annotated);
    };
  }

  private static boolean has(AnnotatedType type, Class<? extends Annotation> annotation) {
    return type.isAnnotationPresent(annotation);
  }

  private static Kind whole(AnnotatedType type, long min, long max, boolean wide) {
    Range range = type.getAnnotation(Range.class);
    if (range == null) {
      return new Kind.Whole(min, max, wide);
    }
    long least = (long) range.min(); // a cast from double stays within long
    long greatest = (long) range.max();
    return new Kind.Whole(least < min ? min : least, greatest > max ? max : greatest, wide);
  }

  private static Kind decimal(AnnotatedType type) {
    Range range = type.getAnnotation(Range.class);
    MultipleOf step = type.getAnnotation(MultipleOf.class);
    return new Kind.Decimal(
        range == null ? null : finite(range.min()),
        range == null ? null : finite(range.max()),
        step == null ? null : finite(step.value()));
  }

  private static @Nullable BigDecimal finite(double value) {
    return Double.isInfinite(value) ? null : BigDecimal.valueOf(value);
  }

  private static Kind items(AnnotatedParameterizedType type) {
    MinItems min = type.getAnnotation(MinItems.class);
    MaxItems max = type.getAnnotation(MaxItems.class);
    return new Kind.Items(
        kind(type.getAnnotatedActualTypeArguments()[0]),
        min == null ? 0 : min.value(),
        max == null ? Integer.MAX_VALUE : max.value());
  }
}
