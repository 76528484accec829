package org.voltyard.app;

import java.util.List;
import org.voltyard.admin.CertificateBook;
import org.voltyard.admin.access.AccessBook;
import org.voltyard.admin.audit.AuditBook;
import org.voltyard.admin.drivers.PortalBook;
import org.voltyard.admin.keys.KeyBook;
import org.voltyard.admin.oauth.OAuthBook;
import org.voltyard.admin.shift.ShiftBook;
import org.voltyard.billing.Books;
import org.voltyard.charging.DepotFold;
import org.voltyard.charging.DepotState;
import org.voltyard.charging.DeviceBook;
import org.voltyard.domain.LiveState;
import org.voltyard.energy.ProfileBook;
import org.voltyard.fleet.TemplateBook;
import org.voltyard.fleet.register.RegisterBook;
import org.voltyard.sync.webhooks.HookBook;

/// All of the live state that decisions stand on: what is here hears every fact and is in every
/// snapshot of the journal, what is not is forgotten at the next start.
record LiveParts(
    DepotState depot,
    CertificateBook certificates,
    TemplateBook templates,
    ProfileBook limits,
    Books money,
    DeviceBook devices,
    AccessBook users,
    RegisterBook registers,
    KeyBook keys,
    HookBook hooks,
    AuditBook audit,
    OAuthBook oauth,
    ShiftBook shifts,
    PortalBook portal) {
  /// As they are before the first fact.
  LiveParts() {
    this(
        new DepotState(),
        new CertificateBook(),
        new TemplateBook(),
        new ProfileBook(),
        new Books(),
        new DeviceBook(),
        new AccessBook(),
        new RegisterBook(),
        new KeyBook(),
        new HookBook(),
        new AuditBook(),
        new OAuthBook(),
        new ShiftBook(),
        new PortalBook());
  }

  List<LiveState> all() {
    return List.of(
        depot,
        certificates,
        templates,
        limits,
        money,
        devices,
        users,
        registers,
        keys,
        hooks,
        audit,
        oauth,
        shifts,
        portal);
  }

  DepotFold fold() {
    return new DepotFold(all().toArray(LiveState[]::new));
  }
}
