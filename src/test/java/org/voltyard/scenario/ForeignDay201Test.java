package org.voltyard.scenario;

import java.util.List;

/// The day of a foreign charger of OCPP 2.0.1.
final class ForeignDay201Test extends ForeignDay2 {
  ForeignDay201Test() {
    super("ocpp2.0.1", "FOREIGN-201", List.of());
  }
}
