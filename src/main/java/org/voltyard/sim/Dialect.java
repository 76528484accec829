package org.voltyard.sim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.MeterValue;
import org.voltyard.ocpp.v2.FirmwareStatusNotification.FirmwareStatus;
import org.voltyard.ocpp.v2.LogStatusNotification.UploadLogStatus;

/// One version of OCPP as a charger speaks it. The charger itself thinks in the words of 1.6, where
/// they suffice; what this returns null for, the version has no words for.
interface Dialect {
  Actions actions();

  default Edition edition() {
    return actions().edition();
  }

  Ask<?> introduction(Answer<Admission> answer);

  Call<?> heartbeat();

  Ask<?> authorization(String card, Answer<IdTagInfo> answer);

  /// How a connector (0: the whole) now stands, and before, as far as the depot was told.
  List<Call<?>> status(Statuses.Report report);

  /// Whether it is told at all.
  boolean tells(Delivery delivery);

  /// Null where it makes no sense (any more).
  @Nullable Ask<?> delivery(Delivery delivery, Answer<Receipt> answer);

  /// A reading that was asked for.
  @Nullable Call<?> reading(SimConnector connector, MeterValue value);

  /// That a reservation ended by itself.
  @Nullable Call<?> lapsed(int reservation);

  /// Something that touches the security of the charger.
  Call<?> security(String type, Instant at, @Nullable String info);

  @Nullable Call<?> firmware(FirmwareStatus status, @Nullable Integer request);

  @Nullable Call<?> log(UploadLogStatus status, @Nullable Integer request);
}
