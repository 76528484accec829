package org.voltyard.charging;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterKey;
import org.voltyard.domain.MeterProof.KeySource;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationEvent.ConfigurationKey;
import org.voltyard.domain.StationId;

/// The public keys of the meters of one station. Changed by the journal's thread alone, read by
/// anyone.
final class MeterKeys {
  private static final Pattern COMMON =
      Pattern.compile("FiscalMetering(\\[[^]]*])?/PublicKey", Pattern.CASE_INSENSITIVE);

  private final Map<Integer, String> pinned = new ConcurrentSkipListMap<>();

  void apply(StationEvent.MeterKeyPinned event) {
    String key = event.key();
    if (key == null) {
      pinned.remove(event.connector());
    } else {
      pinned.put(event.connector(), key);
    }
  }

  void facts(StationId station, Consumer<Recorded> sink) {
    pinned.forEach(
        (connector, key) ->
            sink.accept(
                DepotState.synthetic(
                    new StationEvent.MeterKeyPinned(station, connector, key, Origin.DEPOT),
                    Instant.EPOCH)));
  }

  Iterable<Integer> pinnedAt() {
    return pinned.keySet();
  }

  /// The key that counts for a connector: what an operator read off the meter before what the
  /// station tells of it.
  @Nullable MeterKey of(int connector, Iterable<ConfigurationKey> configuration) {
    String read = pinned.get(connector);
    if (read != null) {
      return new MeterKey(connector, KeySource.PINNED, read);
    }
    Pattern named = own(connector);
    String told = null;
    for (ConfigurationKey key : configuration) {
      String value = key.value();
      boolean own = named.matcher(key.key()).matches();
      boolean common = COMMON.matcher(key.key()).matches();
      if (value != null && !value.isBlank() && (own || (common && told == null))) {
        told = value;
        if (own) {
          break;
        }
      }
    }
    return told == null ? null : new MeterKey(connector, KeySource.STATION, told);
  }

  /// As OCPP 1.6 and 2.x name the key of a connector's meter.
  private static Pattern own(int connector) {
    return Pattern.compile(
        "MeterPublicKey\\[?0*"
            + connector
            + "]?|FiscalMetering(\\[[^]]*])?#"
            + connector
            + "(\\.\\d+)?/PublicKey",
        Pattern.CASE_INSENSITIVE);
  }
}
