package org.voltyard.admin.drivers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Origin;
import org.voltyard.domain.PortalEvent;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.RegisterEvent;

/// The codes of bays, who was invited to the drivers' page, and who asked to be forgotten; made
/// from facts alone.
public final class PortalBook implements LiveState {
  /// What lets a driver set a password.
  record Invitation(String driver, String codeHash, Instant at, Instant expires, Origin by) {}

  private final Map<String, Invitation> invitations = new ConcurrentHashMap<>();
  private final Map<ConnectorId, String> codes = new ConcurrentHashMap<>();
  private final Map<String, ConnectorId> bays = new ConcurrentHashMap<>();
  private final Map<String, Instant> erasures = new ConcurrentHashMap<>();

  @Override
  public void apply(Recorded recorded) {
    switch (recorded.fact()) {
      case PortalEvent.Invited e ->
          invitations.put(
              e.driver(),
              new Invitation(e.driver(), e.codeHash(), recorded.at(), e.expires(), e.origin()));
      case PortalEvent.InvitationUsed e -> invitations.remove(e.driver());
      case PortalEvent.InvitationWithdrawn e -> invitations.remove(e.driver());
      case PortalEvent.ErasureDeclined e -> erasures.remove(e.driver());
      case PortalEvent.BayNamed e -> {
        String before = codes.put(e.bay(), e.code());
        if (before != null) {
          bays.remove(before);
        }
        bays.put(e.code(), e.bay());
      }
      case PortalEvent.ErasureAsked e -> erasures.putIfAbsent(e.driver(), recorded.at());
      case RegisterEvent.DriverRemoved e -> forget(e.driver());
      case PrivacyEvent.Erased e -> forget(e.driver());
      default -> {}
    }
  }

  private void forget(String driver) {
    invitations.remove(driver);
    erasures.remove(driver);
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    codes.forEach(
        (bay, code) ->
            tell(sink, Instant.EPOCH, new PortalEvent.BayNamed(bay, code, Origin.DEPOT)));
    invitations
        .values()
        .forEach(
            i ->
                tell(
                    sink,
                    i.at(),
                    new PortalEvent.Invited(i.driver(), i.codeHash(), i.expires(), i.by())));
    erasures.forEach(
        (driver, at) -> tell(sink, at, new PortalEvent.ErasureAsked(driver, Origin.DEPOT)));
  }

  private static void tell(Consumer<Recorded> sink, Instant at, PortalEvent event) {
    sink.accept(new Recorded(0, at, event));
  }

  @Override
  public void clear() {
    invitations.clear();
    codes.clear();
    bays.clear();
    erasures.clear();
  }

  Optional<Invitation> invitation(String codeHash) {
    return invitations.values().stream().filter(i -> i.codeHash().equals(codeHash)).findFirst();
  }

  /// All that were not used, by driver.
  List<Invitation> invitations() {
    return List.copyOf(new TreeMap<>(invitations).values());
  }

  @Nullable String code(ConnectorId bay) {
    return codes.get(bay);
  }

  @Nullable ConnectorId bay(String code) {
    return bays.get(code);
  }

  /// When drivers asked to be forgotten, by their ids.
  Map<String, Instant> erasures() {
    return new TreeMap<>(erasures);
  }
}
