package org.voltyard.domain;

import java.util.List;

/// What happened to tariffs.
public sealed interface TariffEvent extends Fact {
  /// It was made or changed.
  record Published(Tariff tariff, Origin origin) implements TariffEvent {
    @Override
    public String subject() {
      return tariff.id().value();
    }
  }

  /// It was deleted, with all its uses; sessions that it holds for keep it.
  record Removed(TariffId tariff, Origin origin) implements TariffEvent {
    @Override
    public String subject() {
      return tariff.value();
    }
  }

  /// It is used for a site, a station or a token from now on.
  record Assigned(TariffUse use, Origin origin) implements TariffEvent {
    @Override
    public String subject() {
      return use.tariff().value();
    }
  }

  /// It is no longer used so.
  record Unassigned(TariffUse use, Origin origin) implements TariffEvent {
    @Override
    public String subject() {
      return use.tariff().value();
    }
  }

  /// A station was given it, and said so.
  ///
  /// @param name under which the station keeps it: another one for each content
  /// @param status the station's word, or why it could not be given
  record Delivered(StationId station, TariffId tariff, String name, boolean accepted, String status)
      implements TariffEvent {
    @Override
    public String subject() {
      return station.value();
    }
  }

  /// A station told which tariffs it keeps.
  record Listed(StationId station, List<HeldTariff> held) implements TariffEvent {
    public Listed {
      held = List.copyOf(held);
    }

    @Override
    public String subject() {
      return station.value();
    }
  }
}
