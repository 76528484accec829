package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.WireName;

/// Sets values of variables.
public interface SetVariables {
  record Request(@MinItems(1) List<SetVariableData> setVariableData) implements Call<Response> {
    public Request {
      setVariableData = List.copyOf(setVariableData);
    }
  }

  record Response(@MinItems(1) List<SetVariableResult> setVariableResult) {
    public Response {
      setVariableResult = List.copyOf(setVariableResult);
    }
  }

  /// A variable and the value it shall have.
  record SetVariableData(
      @Nullable AttributeKind attributeType,
      @MaxLength(1000) @MaxLength(value = 2500, since = V2_1) String attributeValue,
      Component component,
      Variable variable) {}

  /// What became of one variable.
  record SetVariableResult(
      @Nullable AttributeKind attributeType,
      SetVariableStatus attributeStatus,
      @Nullable StatusInfo attributeStatusInfo,
      Component component,
      Variable variable) {}

  /// Whether a value was set, or why not.
  enum SetVariableStatus implements WireName {
    ACCEPTED,
    REJECTED,
    UNKNOWN_COMPONENT,
    UNKNOWN_VARIABLE,
    NOT_SUPPORTED_ATTRIBUTE_TYPE,
    REBOOT_REQUIRED
  }
}
