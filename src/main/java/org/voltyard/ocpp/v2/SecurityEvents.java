package org.voltyard.ocpp.v2;

import java.util.Set;
import org.voltyard.domain.SecurityReport.Criticality;

/// How grave the specification calls the events it knows (part 2, appendices, chapter 1).
final class SecurityEvents {
  private static final Set<String> CRITICAL =
      Set.of(
          "FirmwareUpdated",
          "SettingSystemTime",
          "StartupOfTheDevice",
          "ResetOrReboot",
          "SecurityLogWasCleared",
          "MemoryExhaustion",
          "TamperDetectionActivated",
          "InvalidFirmwareSignature",
          "InvalidFirmwareSigningCertificate",
          "InvalidCsmsCertificate",
          "InvalidChargingStationCertificate",
          "DiscardedRenewedClientCertificate",
          "InvalidTLSVersion",
          "InvalidTLSCipherSuite",
          "MaintenanceLoginAccepted",
          "MaintenanceLoginFailed");
  private static final Set<String> NORMAL =
      Set.of(
          "FailedToAuthenticationAtCsms",
          "CsmsFailedToAuthentication",
          "ReconfigurationOfSecurityParameters",
          "InvalidMessages",
          "AttemptedReplayAttacks");

  private SecurityEvents() {}

  static Criticality rating(String type) {
    if (CRITICAL.contains(type)) {
      return Criticality.CRITICAL;
    }
    return NORMAL.contains(type) ? Criticality.NORMAL : Criticality.UNRATED;
  }
}
