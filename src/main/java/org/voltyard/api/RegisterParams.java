package org.voltyard.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.Of;

/// What the lists of drivers, vehicles, organisations and tokens are asked for.
final class RegisterParams {
  static final Param<String> Q =
      Param.query("q", "Only where all of these words are found in what names it", Syntax.TEXT);
  static final Param<Boolean> ACTIVE =
      Param.query("active", "Only those in use, or only those that are not", Syntax.FLAG);
  static final Param<String> VEHICLE =
      Param.query("vehicle", "Only of this vehicle, by its id", Syntax.TEXT);
  static final Param<String> DRIVER =
      Param.query("driver", "Only of this driver, by the id", Syntax.TEXT);
  static final Param<String> ORGANISATION =
      Param.query("organisation", "Only of this organisation, by its id", Syntax.TEXT);
  static final Param<Boolean> FALLING =
      Param.query("falling", "From the greatest to the least", Syntax.FLAG);

  private RegisterParams() {}

  static <C extends Enum<C>> Param<C> sort(Class<C> type) {
    return Param.query("sort", "What it is sorted by", Syntax.oneOf(type));
  }

  static <C extends Enum<C>> RegisterArchive.Query<C> query(
      Request request, Of of, C by, @Nullable String cursor, int limit) {
    return new RegisterArchive.Query<>(
        request.query(Q),
        of,
        request.query(ACTIVE),
        by,
        request.query(FALLING, false),
        cursor,
        limit);
  }

  /// Has a register take something; what it does not take is the client's mistake.
  static <T> T keep(Supplier<T> keeping) {
    try {
      return keeping.get();
    } catch (InvalidEntry e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()))
          .with("member", e.field())
          .with("allowed", e.allowed());
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
  }
}
