package org.voltyard.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.voltyard.charging.CustomerDesk;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.StationId;

/// What stations watch, notice and keep of customers.
///
/// @param request a number for a question that reports will refer to
/// @param ask asks a station, in as many commands as it takes
/// @param answers what a station told of customers in the last hour
/// @param discard forgets one of those answers at once
public record DeviceDoor(
    Function<StationId, DeviceView> view,
    Supplier<List<DeviceView.Alert>> alerts,
    DeviceEventArchive archive,
    IntSupplier request,
    Asking ask,
    Function<StationId, List<CustomerDesk.Answer>> answers,
    BiConsumer<StationId, Integer> discard) {
  /// Asks a station about its monitors, streams or customers.
  @FunctionalInterface
  public interface Asking {
    /// Never blocks.
    ///
    /// @throws org.voltyard.domain.StationLink.InvalidCommand when its version cannot say it
    List<? extends CompletableFuture<? extends Outcome<?>>> ask(
        StationId station, DiagnosticOrder<?> order, Origin origin);
  }
}
