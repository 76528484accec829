package org.voltyard.ocpp.v2;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationCommand;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.rpc.Edition;

/// The ways of a station to the depot: its network profiles, and their order (A05, B09, B10).
final class Networks {
  private static final Component CONTROLLER = new Component(null, "OCPPCommCtrlr", null);
  private static final Variable PRIORITY = new Variable("NetworkConfigurationPriority", null);
  private static final String IN_MODEL = "NetworkConfiguration";
  private static final String PASSWORD = "BasicAuthPassword";
  private static final int ANSWER_SECONDS = 30;

  private Networks() {}

  static Order<?> read() {
    return Order.of(
        new GetVariables.Request(
            List.of(new GetVariables.GetVariableData(null, CONTROLLER, PRIORITY))),
        GetVariables.Response.class,
        Networks::read);
  }

  private static Reply read(GetVariables.Response answer) {
    GetVariables.GetVariableResult result = answer.getVariableResult().getFirst();
    String value = result.attributeValue();
    boolean told = result.attributeStatus() == GetVariables.GetVariableStatus.ACCEPTED;
    return new Reply.Networks(
        told, result.attributeStatus().wire(), told && value != null ? slots(value) : List.of());
  }

  private static List<Integer> slots(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(slot -> slot.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .toList();
  }

  static Order<?> order(StationCommand.OrderNetworks c) {
    String value = String.join(",", c.slots().stream().map(Object::toString).toList());
    return Commands.simple(
        new SetVariables.Request(
            List.of(new SetVariables.SetVariableData(null, value, CONTROLLER, PRIORITY))),
        SetVariables.Response.class);
  }

  static Translation store(StationCommand.StoreNetwork c, Edition edition) {
    boolean late = edition.from(Edition.V2_1);
    StationCommand.Network network = c.network();
    String medium = network.medium();
    OCPPInterface wanted = medium == null ? OCPPInterface.WIRED0 : named(medium);
    if (wanted == null) {
      return new Translation.Refused("OCPP 2.x knows no network interface " + medium);
    } else if (!late && (network.identity() != null || network.password() != null)) {
      return new Translation.Refused("OCPP 2.0.1 stores no identity or password with a network");
    }
    return Commands.simple(
        new SetNetworkProfile.Request(
            c.slot(),
            new NetworkConnectionProfile(
                null,
                late ? null : OCPPVersion.OCPP20, // A05; from 2.1 on the handshake decides
                OCPPTransport.JSON,
                network.address(),
                ANSWER_SECONDS,
                network.profile().number(),
                wanted,
                null,
                network.identity(),
                network.password())),
        SetNetworkProfile.Response.class);
  }

  private static @Nullable OCPPInterface named(String medium) {
    return Arrays.stream(OCPPInterface.values())
        .filter(
            each -> each.wire().toUpperCase(Locale.ROOT).equals(medium.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  /// What an operator's own words come to. // B09
  static @Nullable StationCommand<?> meaning(SetNetworkProfile.Request request) {
    NetworkConnectionProfile data = request.connectionData();
    return data.securityProfile() < 0 || data.securityProfile() > 3
        ? null
        : new StationCommand.StoreNetwork(
            request.configurationSlot(),
            new StationCommand.Network(
                data.ocppCsmsUrl(),
                SecurityProfile.of(data.securityProfile()),
                data.ocppInterface().wire(),
                data.identity(),
                data.basicAuthPassword()));
  }

  /// The same by the device model of 2.1; a password in it is offered like any other. // B09.FR.14
  static @Nullable StationCommand<?> meaning(SetVariables.Request request) {
    Map<String, String> values = new HashMap<>();
    int slot = 0;
    for (SetVariables.SetVariableData data : request.setVariableData()) {
      String instance = data.component().instance();
      if (!data.component().name().equals(IN_MODEL)
          || instance == null
          || !instance.matches("\\d{1,9}")) {
        return null;
      }
      slot = Integer.parseInt(instance);
      values.put(data.variable().name(), data.attributeValue());
    }
    String profile = values.getOrDefault("SecurityProfile", "0");
    return new StationCommand.StoreNetwork(
        slot,
        new StationCommand.Network(
            values.getOrDefault("OcppCsmsUrl", ""),
            profile.matches("[0-3]")
                ? SecurityProfile.of(Integer.parseInt(profile))
                : SecurityProfile.OPEN,
            values.get("OcppInterface"),
            values.get("Identity"),
            Objects.requireNonNullElse(values.get(PASSWORD), "").isEmpty()
                ? null
                : values.get(PASSWORD)));
  }
}
