package org.voltyard.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShapeTest {
  record Inner(@MaxLength(4) String name) {}

  record Outer(
      @Range(min = 0) int count,
      @Nullable Long wide,
      @Range(max = 10) @MultipleOf(0.5) BigDecimal amount,
      @MinItems(2) List<Inner> inners) {}

  record Odd(Object anything) {}

  @Test
  void aShapeTellsEveryMemberWithItsLimits() {
    Shape shape = Shape.of(Outer.class);
    assertThat(shape.type()).isEqualTo(Outer.class);
    assertThat(shape.members())
        .containsExactly(
            new Shape.Member("count", true, new Kind.Whole(0, Integer.MAX_VALUE, false)),
            new Shape.Member("wide", false, new Kind.Whole(Long.MIN_VALUE, Long.MAX_VALUE, true)),
            new Shape.Member(
                "amount",
                true,
                new Kind.Decimal(null, new BigDecimal("10.0"), new BigDecimal("0.5"), false)),
            new Shape.Member(
                "inners",
                true,
                new Kind.Items(new Kind.Nested(Shape.of(Inner.class)), 2, Integer.MAX_VALUE)));
  }

  @Test
  void aShapeIsMadeOnce() {
    assertThat(Shape.of(Inner.class)).isSameAs(Shape.of(Inner.class));
  }

  @Test
  void whatCannotGoOnTheWireHasNoShape() {
    assertThatThrownBy(() -> Shape.of(Odd.class)).hasMessage("No kind for java.lang.Object");
    assertThatThrownBy(() -> Shape.of(String.class)).hasMessage("java.lang.String is no record");
  }

  @Test
  void wireNamesFollowOneRule() {
    assertThat(ErrorCode.NOT_IMPLEMENTED.wire()).isEqualTo("NotImplemented");
    assertThat(ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION.wire())
        .isEqualTo("OccurrenceConstraintViolation");
  }
}
