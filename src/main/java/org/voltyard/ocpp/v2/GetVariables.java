package org.voltyard.ocpp.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.WireName;

/// Asks for values of variables.
public interface GetVariables {
  record Request(@MinItems(1) List<GetVariableData> getVariableData) implements Call<Response> {
    public Request {
      getVariableData = List.copyOf(getVariableData);
    }
  }

  record Response(@MinItems(1) List<GetVariableResult> getVariableResult) {
    public Response {
      getVariableResult = List.copyOf(getVariableResult);
    }
  }

  /// The variable that is asked for.
  record GetVariableData(
      @Nullable AttributeKind attributeType, Component component, Variable variable) {}

  /// The value of one variable, or why there is none.
  record GetVariableResult(
      @Nullable StatusInfo attributeStatusInfo,
      GetVariableStatus attributeStatus,
      @Nullable AttributeKind attributeType,
      @Nullable @MaxLength(2500) String attributeValue,
      Component component,
      Variable variable) {}

  /// Whether the value could be read.
  enum GetVariableStatus implements WireName {
    ACCEPTED,
    REJECTED,
    UNKNOWN_COMPONENT,
    UNKNOWN_VARIABLE,
    NOT_SUPPORTED_ATTRIBUTE_TYPE
  }
}
