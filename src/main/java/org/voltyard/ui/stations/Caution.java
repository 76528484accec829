package org.voltyard.ui.stations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.domain.StationView;

/// Why a command wants a second look before it goes: the key of what may happen, and the connectors
/// on which vehicles charge. Pure.
///
/// @param busy connectors with a running session that it would disturb
record Caution(String textKey, boolean dangerous, List<ConnectorId> busy) {
  /// The words of 1.6 and 2.x for a reset that waits for nobody.
  private static final Set<String> HARD = Set.of("Hard", "Immediate", "ImmediateAndResume");

  Caution {
    busy = List.copyOf(busy);
  }

  /// What to ask before this command, if anything.
  static Optional<Caution> of(String action, Map<String, ?> values, @Nullable StationView station) {
    List<ConnectorId> busy = busy(station);
    return switch (action) {
      case "Reset" -> reset(HARD.contains(String.valueOf(values.get("type"))), busy);
      case "UpdateFirmware", "SignedUpdateFirmware" ->
          Optional.of(new Caution("commands.caution.firmware", true, busy));
      case "DeleteCertificate" ->
          Optional.of(new Caution("commands.caution.certificate", true, List.of()));
      case "ClearCache" -> Optional.of(new Caution("commands.caution.cache", true, List.of()));
      case "SendLocalList" ->
          when("Full".equals(values.get("updateType")), "commands.caution.list", List.of());
      case "ClearChargingProfile" -> when(values.isEmpty(), "commands.caution.profiles", List.of());
      case "ChangeConfiguration" ->
          when(
              "AuthorizationKey".equals(values.get("key"))
                  || "SecurityProfile".equals(values.get("key")),
              "commands.caution.key",
              List.of());
      case "UnlockConnector" -> {
        List<ConnectorId> there = at(busy, values.get("connectorId"));
        yield when(!there.isEmpty(), "commands.caution.unlock", there);
      }
      case "ChangeAvailability" -> {
        List<ConnectorId> there = at(busy, values.get("connectorId"));
        boolean stops = "Inoperative".equals(values.get("type")) && !there.isEmpty();
        yield stops
            ? Optional.of(new Caution("commands.caution.availability", false, there))
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Caution> reset(boolean hard, List<ConnectorId> busy) {
    if (hard) {
      return Optional.of(new Caution("commands.caution.hardReset", true, busy));
    }
    return when(!busy.isEmpty(), "commands.caution.softReset", busy);
  }

  private static Optional<Caution> when(boolean so, String key, List<ConnectorId> busy) {
    return so ? Optional.of(new Caution(key, true, busy)) : Optional.empty();
  }

  private static List<ConnectorId> busy(@Nullable StationView station) {
    return station == null
        ? List.of()
        : station.plugs().stream()
            .filter(plug -> plug.session() != null)
            .map(ConnectorView::id)
            .toList();
  }

  private static List<ConnectorId> at(List<ConnectorId> busy, @Nullable Object connector) {
    return busy.stream()
        .filter(id -> connector instanceof Long n && (n == 0 || n == id.number()))
        .toList();
  }
}
