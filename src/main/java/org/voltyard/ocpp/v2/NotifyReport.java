package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxItems;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.Since;
import org.voltyard.ocpp.rpc.WireName;

/// Brings a part of the device model.
public interface NotifyReport {
  record Request(
      int requestId,
      Instant generatedAt,
      @Nullable @MinItems(1) List<ReportData> reportData,
      @Nullable Boolean tbc,
      @Range(min = 0, since = V2_1) int seqNo)
      implements Call<Response> {
    public Request {
      reportData = reportData == null ? null : List.copyOf(reportData);
    }
  }

  record Response() {}

  /// One variable of the device model.
  record ReportData(
      Component component,
      Variable variable,
      @MinItems(1) @MaxItems(4) List<VariableAttribute> variableAttribute,
      @Nullable VariableCharacteristics variableCharacteristics) {
    public ReportData {
      variableAttribute = List.copyOf(variableAttribute);
    }
  }

  /// One attribute of a variable, and its value.
  record VariableAttribute(
      @Nullable AttributeKind type,
      @Nullable @MaxLength(2500) String value,
      @Nullable Mutability mutability,
      @Nullable Boolean persistent,
      @Nullable Boolean constant) {}

  /// What the values of a variable may be.
  record VariableCharacteristics(
      @Nullable @MaxLength(16) String unit,
      DataKind dataType,
      @Nullable BigDecimal minLimit,
      @Nullable BigDecimal maxLimit,
      @Nullable @MaxLength(1000) String valuesList,
      boolean supportsMonitoring,
      @Since(V2_1) @Nullable @Range(min = 1) Integer maxElements) {}

  /// What the values of a variable are.
  enum DataKind implements WireName {
    STRING("string"),
    DECIMAL("decimal"),
    INTEGER("integer"),
    DATE_TIME("dateTime"),
    BOOLEAN("boolean"),
    OPTION_LIST("OptionList"),
    SEQUENCE_LIST("SequenceList"),
    MEMBER_LIST("MemberList");

    private final String wire;

    DataKind(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }

  /// Whether a variable can be read and set.
  enum Mutability implements WireName {
    READ_ONLY,
    WRITE_ONLY,
    READ_WRITE
  }
}
