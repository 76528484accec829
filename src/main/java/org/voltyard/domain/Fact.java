package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// Something that happened; what the journal keeps for ever and everything else is made from.
///
/// The kind of a fact in the journal is its place here: `SessionEvent.Started` is
/// `session.started`.
public sealed interface Fact
    permits StationEvent,
        SessionEvent,
        MeterEvent,
        TokenEvent,
        ReservationEvent,
        CommandEvent,
        SecurityEvent,
        ProfileEvent,
        CertificateEvent,
        TariffEvent,
        CostEvent,
        PaymentEvent,
        DiagnosticEvent,
        DisplayEvent,
        TemplateEvent,
        LocalListEvent,
        GridEvent,
        SwapEvent,
        RegisterEvent,
        SiteEvent,
        AccessEvent,
        ApprovalEvent,
        KeyEvent,
        WebhookEvent,
        AuditEvent,
        ShiftEvent,
        OAuthEvent,
        PrivacyEvent,
        PortalEvent {
  /// What it is about: a station id, a token, a setting; never empty.
  String subject();

  /// Who asked for it; null where nobody did. A record that has an origin answers by itself, and is
  /// in the audit log for that.
  default @Nullable Origin origin() {
    return null;
  }
}
