package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/// A station as it stands now: what is known of it, its connectors and what they do.
public record StationView(
    Station registration,
    @Nullable Identity identity,
    Link link,
    @Nullable Instant bootedAt,
    @Nullable Duration clockSkew,
    SortedMap<Integer, ConnectorView> connectors) {
  public StationView {
    connectors = Collections.unmodifiableSortedMap(new TreeMap<>(connectors));
  }

  /// Its socket: open or not, since when, from where, in which protocol, how secure.
  public record Link(
      boolean open,
      @Nullable Instant since,
      @Nullable String address,
      @Nullable String protocol,
      @Nullable SecurityProfile profile) {
    public static final Link NEVER = new Link(false, null, null, null, null);
  }

  /// A connector as it stands now.
  public record ConnectorView(
      ConnectorId id,
      StatusReport status,
      @Nullable MeterReading reading,
      @Nullable SessionId session) {}

  public StationId id() {
    return registration.id();
  }

  /// The connectors proper, without number 0.
  public List<ConnectorView> plugs() {
    return connectors.values().stream().filter(c -> c.id().number() > 0).toList();
  }

  /// The state to show for one of its connectors: a fault of the whole station covers all.
  public DisplayState state(ConnectorView connector) {
    ConnectorView whole = connectors.get(0);
    if (link.open() && whole != null && whole.status().status() == ConnectorStatus.FAULTED) {
      return DisplayState.FAULTED;
    }
    return DisplayState.of(connector.status().status(), link.open());
  }
}
