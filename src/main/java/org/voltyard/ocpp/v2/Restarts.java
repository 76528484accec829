package org.voltyard.ocpp.v2;

import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationCommand.Reset.Moment;

/// Restarts of stations and EVSEs between the depot and the wire. // B11, B12, B13
final class Restarts {
  private Restarts() {}

  static Reset.Request wire(StationCommand.Reset command) {
    Reset.Type type =
        switch (command.moment()) {
          case IDLE -> Reset.Type.ON_IDLE;
          case NOW -> Reset.Type.IMMEDIATE;
          case NOW_AND_RESUME -> Reset.Type.IMMEDIATE_AND_RESUME;
        };
    int evse = command.connector();
    return new Reset.Request(type, evse == 0 ? null : (Integer) evse);
  }

  static StationCommand.Reset domain(Reset.Request request) {
    Moment moment =
        switch (request.type()) {
          case ON_IDLE -> Moment.IDLE;
          case IMMEDIATE -> Moment.NOW;
          case IMMEDIATE_AND_RESUME -> Moment.NOW_AND_RESUME;
        };
    Integer evse = request.evseId();
    return new StationCommand.Reset(moment, evse == null ? 0 : evse);
  }
}
