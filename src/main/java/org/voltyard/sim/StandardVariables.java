package org.voltyard.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v2.Component;
import org.voltyard.ocpp.v2.EVSE;
import org.voltyard.ocpp.v2.NotifyReport.DataKind;
import org.voltyard.ocpp.v2.Variable;

/// The standardised components and variables of a simulated charger. (OCPP 2.x, part 2 appendices)
final class StandardVariables {
  private static final DeviceVariable.Traits FLAG = writable(DataKind.BOOLEAN);
  private static final DeviceVariable.Traits NUMBER = writable(DataKind.INTEGER);
  private static final DeviceVariable.Traits SECONDS = NUMBER.in("s");
  private static final DeviceVariable.Traits TEXT = writable(DataKind.STRING);
  private static final DeviceVariable.Traits LIST = writable(DataKind.MEMBER_LIST);
  private static final DeviceVariable.Traits STATE =
      writable(DataKind.OPTION_LIST).fixed().of("Available,Occupied,Reserved,Unavailable,Faulted");

  private final Cabinet cabinet;
  private final List<DeviceVariable> all = new ArrayList<>();
  private Component component = new Component(null, "ChargingStation", null);

  private StandardVariables(Cabinet cabinet) {
    this.cabinet = cabinet;
  }

  /// All of a charger; certificates and messages are counted elsewhere.
  static List<DeviceVariable> of(
      Cabinet cabinet, Supplier<Integer> certificates, Supplier<Integer> messages) {
    StandardVariables made = new StandardVariables(cabinet);
    made.station();
    made.communication();
    made.authorization();
    made.transactions();
    made.security(certificates);
    made.services(messages);
    made.money();
    for (SimConnector each : cabinet.connectors()) {
      made.evse(each);
    }
    return List.copyOf(made.all);
  }

  private static DeviceVariable.Traits writable(DataKind kind) {
    return new DeviceVariable.Traits(kind, true, null, null, null);
  }

  private void about(String name) {
    component = new Component(null, name, null);
  }

  private void key(String name, DeviceVariable.Traits traits, ConfigKey key) {
    key(name, null, traits, key);
  }

  private void key(
      String name, @Nullable String instance, DeviceVariable.Traits traits, ConfigKey key) {
    add(new Variable(name, instance), traits, new DeviceVariable.Source.Key(key));
  }

  private void own(String name, DeviceVariable.Traits traits, String initial) {
    add(new Variable(name, null), traits, new DeviceVariable.Source.Own(initial));
  }

  private void fixed(
      String name, @Nullable String instance, DeviceVariable.Traits traits, String value) {
    add(new Variable(name, instance), traits.fixed(), new DeviceVariable.Source.Own(value));
  }

  private void live(String name, DeviceVariable.Traits traits, Supplier<String> value) {
    add(new Variable(name, null), traits.fixed(), new DeviceVariable.Source.Live(value));
  }

  private void add(Variable variable, DeviceVariable.Traits traits, DeviceVariable.Source source) {
    all.add(new DeviceVariable(component, variable, traits, source));
  }

  private void available() {
    fixed("Available", null, FLAG, "true");
  }

  private void station() {
    ChargerPlan.Plate plate = cabinet.plan().plate();
    about("ChargingStation");
    available();
    live("AvailabilityState", STATE, () -> cabinet.inoperative ? "Unavailable" : "Available");
    live("Problem", FLAG, () -> String.valueOf(cabinet.readerBroken));
    fixed("Model", null, TEXT, plate.model());
    fixed("VendorName", null, TEXT, plate.vendor());
    fixed("SerialNumber", null, TEXT, plate.serial());
    live("FirmwareVersion", TEXT, () -> cabinet.firmware);
    fixed("SupplyPhases", null, NUMBER, "3");
    live("Power", power(cabinet.plan().watts()), () -> watts(cabinet.connectors()));
  }

  private static DeviceVariable.Traits power(double watts) {
    return writable(DataKind.DECIMAL).in("W").upTo(watts);
  }

  private static String watts(List<SimConnector> connectors) {
    return String.valueOf(Math.round(connectors.stream().mapToDouble(each -> each.watts).sum()));
  }

  private void money() {
    about("TariffCostCtrlr");
    fixed("Available", "Cost", FLAG, "true");
    add(new Variable("Enabled", "Cost"), FLAG, new DeviceVariable.Source.Own("true"));
    fixed("Currency", null, TEXT, "CNY");
    if (cabinet.till().counts()) {
      fixed("Available", "Tariff", FLAG, "true");
      add(new Variable("Enabled", "Tariff"), FLAG, new DeviceVariable.Source.Own("true"));
      fixed("MaxElements", "Tariff", NUMBER, String.valueOf(TariffDesk.MOST));
      fixed("ConditionsSupported", "Tariff", FLAG, "true");
      about("TxCtrlr");
      fixed("SupportedLimits", null, LIST, "maxCost,maxEnergy,maxTime");
    }
  }

  private void communication() {
    about("OCPPCommCtrlr");
    key("HeartbeatInterval", SECONDS, ConfigKey.HEARTBEAT_INTERVAL);
    key("WebSocketPingInterval", SECONDS, ConfigKey.WEB_SOCKET_PING_INTERVAL);
    key("ResetRetries", NUMBER, ConfigKey.RESET_RETRIES);
    key("MessageAttempts", "TransactionEvent", NUMBER, ConfigKey.TRANSACTION_MESSAGE_ATTEMPTS);
    key(
        "MessageAttemptInterval",
        "TransactionEvent",
        SECONDS,
        ConfigKey.TRANSACTION_MESSAGE_RETRY_INTERVAL);
    fixed("MessageTimeout", "Default", SECONDS, "30");
    key("UnlockOnEVSideDisconnect", FLAG, ConfigKey.UNLOCK_CONNECTOR_ON_EV_SIDE_DISCONNECT);
    own("OfflineThreshold", SECONDS, "60");
    fixed("NetworkConfigurationPriority", null, writable(DataKind.SEQUENCE_LIST), "0");
    own("NetworkProfileConnectionAttempts", NUMBER, "3");
    fixed("ActiveNetworkProfile", null, TEXT, "0");
    fixed("FileTransferProtocols", null, LIST.of("FTP,HTTP,HTTPS"), "FTP,HTTP,HTTPS");
    about("ClockCtrlr");
    live("DateTime", writable(DataKind.DATE_TIME), () -> cabinet.now().toString());
    own("TimeSource", writable(DataKind.SEQUENCE_LIST).of("Heartbeat,NTP"), "Heartbeat");
    about("DeviceDataCtrlr");
    for (String message : List.of("GetReport", "GetVariables", "SetVariables")) {
      fixed("ItemsPerMessage", message, NUMBER, "50");
      fixed("BytesPerMessage", message, NUMBER, "65000");
    }
  }

  private void authorization() {
    about("AuthCtrlr");
    fixed("Enabled", null, FLAG, "true");
    key("AuthorizeRemoteStart", FLAG, ConfigKey.AUTHORIZE_REMOTE_TX_REQUESTS);
    key("LocalAuthorizeOffline", FLAG, ConfigKey.LOCAL_AUTHORIZE_OFFLINE);
    key("LocalPreAuthorize", FLAG, ConfigKey.LOCAL_PRE_AUTHORIZE);
    key("OfflineTxForUnknownIdEnabled", FLAG, ConfigKey.ALLOW_OFFLINE_TX_FOR_UNKNOWN_ID);
    about("AuthCacheCtrlr");
    available();
    key("Enabled", FLAG, ConfigKey.AUTHORIZATION_CACHE_ENABLED);
    about("LocalAuthListCtrlr");
    available();
    key("Enabled", FLAG, ConfigKey.LOCAL_AUTH_LIST_ENABLED);
    live("Entries", NUMBER.upTo(500), () -> String.valueOf(cabinet.tokens().size()));
    key("ItemsPerMessage", NUMBER.fixed(), ConfigKey.SEND_LOCAL_LIST_MAX_LENGTH);
    fixed("BytesPerMessage", null, NUMBER, "65000");
  }

  private void transactions() {
    DeviceVariable.Traits measurands =
        LIST.of(
            cabinet.config().measurands().stream()
                .filter(each -> each != org.voltyard.ocpp.v16.Measurand.TEMPERATURE)
                .map(WireName::wire)
                .sorted()
                .collect(Collectors.joining(",")));
    about("TxCtrlr");
    key("EVConnectionTimeOut", SECONDS, ConfigKey.CONNECTION_TIME_OUT);
    key("StopTxOnEVSideDisconnect", FLAG, ConfigKey.STOP_TRANSACTION_ON_EV_SIDE_DISCONNECT);
    key("StopTxOnInvalidId", FLAG, ConfigKey.STOP_TRANSACTION_ON_INVALID_ID);
    key(
        "TxStartPoint",
        writable(DataKind.OPTION_LIST).of("EVConnected,PowerPathClosed"),
        ConfigKey.TX_START_POINT);
    fixed("TxStopPoint", null, LIST.of("PowerPathClosed"), "PowerPathClosed");
    about("SampledDataCtrlr");
    fixed("Enabled", null, FLAG, "true");
    key("TxStartedMeasurands", measurands, ConfigKey.TX_STARTED_MEASURANDS);
    key("TxUpdatedMeasurands", measurands, ConfigKey.METER_VALUES_SAMPLED_DATA);
    key("TxUpdatedInterval", SECONDS, ConfigKey.METER_VALUE_SAMPLE_INTERVAL);
    key("TxEndedMeasurands", measurands, ConfigKey.STOP_TXN_SAMPLED_DATA);
    fixed("TxEndedInterval", null, SECONDS, "0");
    about("AlignedDataCtrlr");
    key("Interval", SECONDS, ConfigKey.CLOCK_ALIGNED_DATA_INTERVAL);
    key("Measurands", measurands, ConfigKey.METER_VALUES_ALIGNED_DATA);
  }

  private void security(Supplier<Integer> certificates) {
    boolean password = cabinet.plan().link().password() != null;
    about("SecurityCtrlr");
    fixed("SecurityProfile", null, NUMBER, password ? "1" : "0");
    fixed("Identity", null, TEXT, cabinet.plan().id());
    own("OrganizationName", TEXT, cabinet.plan().plate().vendor());
    live("CertificateEntries", NUMBER, () -> certificates.get().toString());
    fixed("MaxCertificateChainSize", null, NUMBER, "10000");
  }

  private void services(Supplier<Integer> messages) {
    about("SmartChargingCtrlr");
    available();
    fixed("Enabled", null, FLAG, "true");
    key("ProfileStackLevel", NUMBER.fixed(), ConfigKey.CHARGE_PROFILE_MAX_STACK_LEVEL);
    key("PeriodsPerSchedule", NUMBER.fixed(), ConfigKey.CHARGING_SCHEDULE_MAX_PERIODS);
    boolean direct = cabinet.connectors().stream().anyMatch(each -> each.outlet().direct());
    fixed("RateUnit", null, LIST.of("A,W"), direct ? "W" : "A,W");
    add(
        new Variable("Entries", "ChargingProfiles"),
        NUMBER.fixed().upTo(40),
        new DeviceVariable.Source.Live(() -> String.valueOf(cabinet.profiles().all().size())));
    if (cabinet.connectors().stream().anyMatch(each -> each.outlet().bothWays())) {
      about("V2XChargingCtrlr");
      available();
      fixed("Enabled", null, FLAG, "true");
      String modes = "ChargingOnly,CentralSetpoint";
      fixed("SupportedOperationModes", null, LIST.of(modes), modes); // Q01.FR.30
    }
    about("ReservationCtrlr");
    available();
    fixed("Enabled", null, FLAG, "true");
    fixed("NonEvseSpecific", null, FLAG, "true");
    about("DisplayMessageCtrlr");
    available();
    live("DisplayMessages", NUMBER.upTo(Displays.MOST), () -> messages.get().toString());
    fixed("SupportedFormats", null, LIST.of("ASCII,HTML,URI,UTF8"), "ASCII,URI,UTF8");
    String priorities = "AlwaysFront,InFront,NormalCycle";
    fixed("SupportedPriorities", null, LIST.of(priorities), priorities);
    about("MonitoringCtrlr");
    available();
    fixed("Enabled", null, FLAG, "true");
    fixed("ItemsPerMessage", "SetVariableMonitoring", NUMBER, "50");
    fixed("BytesPerMessage", "SetVariableMonitoring", NUMBER, "65000");
  }

  private void evse(SimConnector connector) {
    Outlet outlet = connector.outlet();
    String phases = String.valueOf(outlet.phases());
    Supplier<String> state = () -> Words2.status(connector.status()).wire();
    component = new Component(new EVSE(connector.number(), null), "EVSE", null);
    available();
    live("AvailabilityState", STATE, state);
    fixed("AllowReset", null, FLAG, "true");
    fixed("SupplyPhases", null, NUMBER, phases);
    live("Power", power(outlet.watts()), () -> watts(List.of(connector)));
    component = new Component(Dialect2.evse(connector.number()), "Connector", null);
    available();
    live("AvailabilityState", STATE, state);
    live("Problem", FLAG, () -> String.valueOf(connector.broken()));
    fixed("ConnectorType", null, TEXT, outlet.direct() ? "cCCS2" : "sType2");
    fixed("SupplyPhases", null, NUMBER, phases);
    live(
        "Temperature",
        writable(DataKind.DECIMAL).in("Celsius"),
        () -> String.valueOf(Math.round(connector.celsius)));
  }
}
