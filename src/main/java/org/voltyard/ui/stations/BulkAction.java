package org.voltyard.ui.stations;

import java.util.List;
import org.voltyard.domain.StationCommand;

/// What can be asked of many stations at once.
enum BulkAction {
  READ_CONFIGURATION,
  TRIGGER_STATUS,
  IN_SERVICE,
  OUT_OF_SERVICE,
  RESET_SOFT;

  StationCommand<?> command() {
    return switch (this) {
      case READ_CONFIGURATION -> new StationCommand.ReadConfiguration(List.of());
      case TRIGGER_STATUS -> new StationCommand.Trigger("StatusNotification", null);
      case IN_SERVICE -> new StationCommand.ChangeAvailability(0, true);
      case OUT_OF_SERVICE -> new StationCommand.ChangeAvailability(0, false);
      case RESET_SOFT -> new StationCommand.Reset(false);
    };
  }

  /// Whether it disturbs vehicles that charge.
  boolean disturbing() {
    return this == RESET_SOFT || this == OUT_OF_SERVICE;
  }

  String textKey() {
    return "stations.bulk." + name();
  }
}
