package org.voltyard.ocpp.engine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.Kind;
import org.voltyard.ocpp.rpc.Shape;

/// Draws command forms from the shapes of the messages.
final class Forms {
  private Forms() {}

  static List<CommandForm> of(Actions actions) {
    return actions.all().stream()
        .filter(action -> action.direction().toStation())
        .map(action -> form(action, actions.edition()))
        .toList();
  }

  private static CommandForm form(Action action, Edition edition) {
    return new CommandForm(
        action.name(), action.profile().wire(), fields(Shape.of(action.request(), edition)));
  }

  private static List<CommandForm.Field> fields(Shape shape) {
    return shape.members().stream()
        .map(m -> new CommandForm.Field(m.name(), m.required(), kind(m.kind())))
        .toList();
  }

  private static CommandForm.Kind kind(Kind kind) {
    return switch (kind) {
      case Kind.Text text -> new CommandForm.Kind.Text(Math.max(0, text.maxLength()));
      case Kind.Flag _ -> new CommandForm.Kind.Flag();
      case Kind.Whole whole -> whole(whole);
      case Kind.Decimal decimal ->
          new CommandForm.Kind.Decimal(decimal.whole() ? Double.valueOf(1) : step(decimal.step()));
      case Kind.Time _ -> new CommandForm.Kind.Moment();
      case Kind.Nested nested -> new CommandForm.Kind.Group(fields(nested.shape()));
      case Kind.Items items ->
          new CommandForm.Kind.Many(kind(items.item()), items.min(), items.max());
      case Kind.Choice choice -> new CommandForm.Kind.Choice(choice.names());
      case Kind.Code code -> new CommandForm.Kind.Choice(code.names());
      case Kind.Any _ -> new CommandForm.Kind.Text(0);
    };
  }

  private static CommandForm.Kind whole(Kind.Whole whole) {
    boolean noMin = whole.min() <= Integer.MIN_VALUE;
    boolean noMax = whole.max() >= Integer.MAX_VALUE;
    return new CommandForm.Kind.Whole(noMin ? null : whole.min(), noMax ? null : whole.max());
  }

  private static @Nullable Double step(@Nullable BigDecimal step) {
    return step == null ? null : step.doubleValue();
  }
}
