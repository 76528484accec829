package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_0_1;
import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.ClosedIn;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;

/// Reserves an EVSE for a token.
public interface ReserveNow {
  record Request(
      @Range(min = 0, since = V2_1) int id,
      Instant expiryDateTime,
      @Nullable @MaxLength(20) @ClosedIn(value = V2_0_1, codes = ConnectorKind.class)
          String connectorType,
      IdToken idToken,
      @Nullable @Range(min = 0, since = V2_1) Integer evseId,
      @Nullable IdToken groupIdToken)
      implements Call<Response> {}

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// The kinds of connectors that 2.0.1 knows.
  enum ConnectorKind implements WireName {
    C_CCS1("cCCS1"),
    C_CCS2("cCCS2"),
    C_G105("cG105"),
    C_TESLA("cTesla"),
    C_TYPE1("cType1"),
    C_TYPE2("cType2"),
    S309_1P_16A("s309-1P-16A"),
    S309_1P_32A("s309-1P-32A"),
    S309_3P_16A("s309-3P-16A"),
    S309_3P_32A("s309-3P-32A"),
    S_BS1361("sBS1361"),
    S_CEE_7_7("sCEE-7-7"),
    S_TYPE2("sType2"),
    S_TYPE3("sType3"),
    OTHER_1PH_MAX_16A("Other1PhMax16A"),
    OTHER_1PH_OVER_16A("Other1PhOver16A"),
    OTHER_3PH("Other3Ph"),
    PAN("Pan"),
    W_INDUCTIVE("wInductive"),
    W_RESONANT("wResonant"),
    UNDETERMINED("Undetermined"),
    UNKNOWN("Unknown");

    private final String wire;

    ConnectorKind(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }

  /// Whether there is a reservation now, or why not.
  enum Status implements WireName {
    ACCEPTED,
    FAULTED,
    OCCUPIED,
    REJECTED,
    UNAVAILABLE
  }
}
