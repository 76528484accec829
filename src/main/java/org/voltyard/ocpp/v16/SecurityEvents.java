package org.voltyard.ocpp.v16;

import java.util.Map;
import org.voltyard.domain.SecurityReport.Criticality;

/// How grave the white paper calls the events it knows (chapter 8).
final class SecurityEvents {
  private static final Map<String, Criticality> RATINGS =
      Map.ofEntries(
          Map.entry("FirmwareUpdated", Criticality.CRITICAL),
          Map.entry("FailedToAuthenticationAtCentralSystem", Criticality.NORMAL),
          Map.entry("CentralSystemFailedToAuthentication", Criticality.NORMAL),
          Map.entry("SettingSystemTime", Criticality.CRITICAL),
          Map.entry("StartupOfTheDevice", Criticality.CRITICAL),
          Map.entry("ResetOrReboot", Criticality.CRITICAL),
          Map.entry("SecurityLogWasCleared", Criticality.CRITICAL),
          Map.entry("ReconfigurationOfSecurityParameters", Criticality.NORMAL),
          Map.entry("MemoryExhaustion", Criticality.CRITICAL),
          Map.entry("InvalidMessages", Criticality.NORMAL),
          Map.entry("AttemptedReplayAttacks", Criticality.NORMAL),
          Map.entry("TamperDetectionActivated", Criticality.CRITICAL),
          Map.entry("InvalidFirmwareSignature", Criticality.NORMAL),
          Map.entry("InvalidFirmwareSigningCertificate", Criticality.NORMAL),
          Map.entry("InvalidCentralSystemCertificate", Criticality.NORMAL),
          Map.entry("InvalidChargePointCertificate", Criticality.NORMAL),
          Map.entry("InvalidTLSVersion", Criticality.NORMAL),
          Map.entry("InvalidTLSCipherSuite", Criticality.NORMAL));

  private SecurityEvents() {}

  static Criticality rating(String type) {
    return RATINGS.getOrDefault(type, Criticality.UNRATED);
  }
}
