package org.voltyard.sim;

import org.voltyard.ocpp.rpc.WireName;

/// The configuration keys of a simulated charger. (OCPP 1.6, chapter 9)
enum ConfigKey implements WireName {
  ALLOW_OFFLINE_TX_FOR_UNKNOWN_ID(Kind.FLAG, "false"),
  AUTHORIZATION_CACHE_ENABLED(Kind.FLAG, "true"),
  AUTHORIZE_REMOTE_TX_REQUESTS(Kind.FLAG, "false"),
  CLOCK_ALIGNED_DATA_INTERVAL(Kind.NUMBER, "0"),
  CONNECTION_TIME_OUT(Kind.NUMBER, "60"),
  CONNECTOR_PHASE_ROTATION(Kind.TEXT, "0.RST,1.RST"),
  GET_CONFIGURATION_MAX_KEYS(Kind.FIXED, "60"),
  HEARTBEAT_INTERVAL(Kind.NUMBER, "300"),
  LIGHT_INTENSITY(Kind.PERCENT, "80"),
  LOCAL_AUTHORIZE_OFFLINE(Kind.FLAG, "true"),
  LOCAL_PRE_AUTHORIZE(Kind.FLAG, "false"),
  METER_VALUES_ALIGNED_DATA(Kind.MEASURANDS, "Energy.Active.Import.Register"),
  METER_VALUES_SAMPLED_DATA(Kind.MEASURANDS, ""),
  METER_VALUE_SAMPLE_INTERVAL(Kind.NUMBER, "60"),
  NUMBER_OF_CONNECTORS(Kind.FIXED, "1"),
  RESET_RETRIES(Kind.NUMBER, "3"),
  STOP_TRANSACTION_ON_EV_SIDE_DISCONNECT(Kind.FLAG, "true", "StopTransactionOnEVSideDisconnect"),
  STOP_TRANSACTION_ON_INVALID_ID(Kind.FLAG, "true"),
  STOP_TXN_SAMPLED_DATA(Kind.MEASURANDS, ""),
  SUPPORTED_FEATURE_PROFILES(
      Kind.FIXED,
      "Core,FirmwareManagement,LocalAuthListManagement,Reservation,SmartCharging,RemoteTrigger"),
  TRANSACTION_MESSAGE_ATTEMPTS(Kind.NUMBER, "3"),
  TRANSACTION_MESSAGE_RETRY_INTERVAL(Kind.NUMBER, "10"),
  UNLOCK_CONNECTOR_ON_EV_SIDE_DISCONNECT(Kind.FLAG, "true", "UnlockConnectorOnEVSideDisconnect"),
  WEB_SOCKET_PING_INTERVAL(Kind.NUMBER, "0"),
  LOCAL_AUTH_LIST_ENABLED(Kind.FLAG, "true"),
  LOCAL_AUTH_LIST_MAX_LENGTH(Kind.FIXED, "500"),
  SEND_LOCAL_LIST_MAX_LENGTH(Kind.FIXED, "100"),
  RESERVE_CONNECTOR_ZERO_SUPPORTED(Kind.FIXED, "true"),
  CHARGE_PROFILE_MAX_STACK_LEVEL(Kind.FIXED, "8"),
  CHARGING_SCHEDULE_ALLOWED_CHARGING_RATE_UNIT(Kind.FIXED, "Current,Power"),
  CHARGING_SCHEDULE_MAX_PERIODS(Kind.FIXED, "48"),
  CONNECTOR_SWITCH_3_TO_1_PHASE_SUPPORTED(Kind.FIXED, "false", "ConnectorSwitch3to1PhaseSupported"),
  MAX_CHARGING_PROFILES_INSTALLED(Kind.FIXED, "40"),
  AUTHORIZATION_KEY(Kind.SECRET, ""),
  SECURITY_PROFILE(Kind.FIXED, "0"),
  CPO_NAME(Kind.TEXT, "VoltYard"),
  CERTIFICATE_SIGNED_MAX_CHAIN_SIZE(Kind.FIXED, "10000"),
  CERTIFICATE_STORE_MAX_LENGTH(Kind.FIXED, "10"),
  ADDITIONAL_ROOT_CERTIFICATE_CHECK(Kind.FIXED, "false"),
  /// From 2.0.1 on.
  TX_STARTED_MEASURANDS(Kind.MEASURANDS, ""),
  /// From 2.0.1 on: `EVConnected` or `PowerPathClosed`.
  TX_START_POINT(Kind.TEXT, "PowerPathClosed"),
  /// A vendor's own key, which wants a restart.
  DISPLAY_LANGUAGE(Kind.REBOOT, "en");

  /// What may be written.
  enum Kind {
    FLAG,
    NUMBER,
    PERCENT,
    MEASURANDS,
    TEXT,
    /// Text that takes effect at the next start.
    REBOOT,
    /// 16 to 20 bytes in hexadecimal, which cannot be read.
    SECRET,
    /// Cannot be written.
    FIXED
  }

  private final Kind kind;
  private final String initial;
  private final String wire;

  ConfigKey(Kind kind, String initial) {
    this.kind = kind;
    this.initial = initial;
    wire = WireName.super.wire();
  }

  ConfigKey(Kind kind, String initial, String wire) {
    this.kind = kind;
    this.initial = initial;
    this.wire = wire;
  }

  Kind kind() {
    return kind;
  }

  String initial() {
    return initial;
  }

  /// Whether 1.6 knows it.
  boolean in16() {
    return this != TX_STARTED_MEASURANDS && this != TX_START_POINT;
  }

  boolean readonly() {
    return kind == Kind.FIXED;
  }

  @Override
  public String wire() {
    return wire;
  }
}
