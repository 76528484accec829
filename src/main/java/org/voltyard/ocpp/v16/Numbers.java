package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.TransactionId;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// Checks and conversions of whole numbers that the schema leaves open.
final class Numbers {
  private Numbers() {}

  /// 0 speaks for the whole station.
  static int connector(int id) {
    if (id < 0) {
      throw wrong("connectorId: " + id + " is out of range, at least 0 allowed");
    }
    return id;
  }

  /// One that a vehicle can be connected to. // OCPP 1.6 §6.45
  static int plug(int id) {
    if (id < 1) {
      throw wrong("connectorId: " + id + " is out of range, at least 1 allowed");
    }
    return id;
  }

  /// @param kilo whether the station counts in kWh
  static Energy register(int value, boolean kilo) {
    return Energy.wattHours(kilo ? value * 1000L : value);
  }

  static TransactionId transaction(int id) {
    return new TransactionId(Integer.toString(id));
  }

  static @Nullable TransactionId transaction(@Nullable Integer id) {
    return id == null ? null : transaction(id.intValue());
  }

  static int wire(TransactionId transaction) {
    try {
      return Integer.parseInt(transaction.value());
    } catch (NumberFormatException _) {
      throw wrong("transactionId: " + transaction + " is no whole number");
    }
  }

  private static RpcException wrong(String text) {
    return new RpcException(ErrorCode.PROPERTY_CONSTRAINT_VIOLATION, text);
  }
}
