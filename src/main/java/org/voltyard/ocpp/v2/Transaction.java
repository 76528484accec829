package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Since;

/// The transaction, as far as it has changed.
public record Transaction(
    @MaxLength(36) String transactionId,
    @Nullable ChargingState chargingState,
    @Nullable Integer timeSpentCharging,
    @Nullable Reason stoppedReason,
    @Nullable Integer remoteStartId,
    @Since(V2_1) @Nullable OperationMode operationMode,
    @Since(V2_1) @Nullable @MaxLength(60) String tariffId,
    @Since(V2_1) @Nullable TransactionLimit transactionLimit) {}
