package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// When a fixed price holds.
@Since(V2_1)
public record TariffConditionsFixed(
    @Nullable String startTimeOfDay,
    @Nullable String endTimeOfDay,
    @Nullable @MinItems(1) @MaxItems(7) List<DayOfWeek> dayOfWeek,
    @Nullable String validFromDate,
    @Nullable String validToDate,
    @Nullable CurrentKind evseKind,
    @Nullable @MaxLength(20) String paymentBrand,
    @Nullable @MaxLength(20) String paymentRecognition) {
  public TariffConditionsFixed {
    dayOfWeek = dayOfWeek == null ? null : List.copyOf(dayOfWeek);
  }
}
