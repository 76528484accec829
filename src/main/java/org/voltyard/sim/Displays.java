package org.voltyard.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voltyard.ocpp.v2.ClearDisplayMessage;
import org.voltyard.ocpp.v2.GetDisplayMessages;
import org.voltyard.ocpp.v2.MessageFormat;
import org.voltyard.ocpp.v2.MessageInfo;
import org.voltyard.ocpp.v2.NotifyDisplayMessages;
import org.voltyard.ocpp.v2.SetDisplayMessage;
import org.voltyard.ocpp.v2.SetDisplayMessage.DisplayMessageStatus;

/// The messages on a charger's display. (2.x, O)
final class Displays {
  static final int MOST = 20;
  private static final int PART = 5;

  private final Cabinet cabinet;
  private final Line line;
  private final Map<Integer, MessageInfo> shown = new TreeMap<>();

  Displays(Cabinet cabinet, Line line) {
    this.cabinet = cabinet;
    this.line = line;
  }

  int size() {
    expire();
    return shown.size();
  }

  /// A message takes the place of one with the same id. // O06
  SetDisplayMessage.Response set(SetDisplayMessage.Request wanted) {
    expire();
    DisplayMessageStatus status = judge(wanted.message());
    if (status == DisplayMessageStatus.ACCEPTED) {
      shown.put(wanted.message().id(), wanted.message());
    }
    return new SetDisplayMessage.Response(status, null);
  }

  private DisplayMessageStatus judge(MessageInfo message) {
    MessageFormat format = message.message().format();
    if (format == MessageFormat.HTML || format == MessageFormat.QRCODE) {
      return DisplayMessageStatus.NOT_SUPPORTED_MESSAGE_FORMAT; // O01.FR.02
    } else if (message.transactionId() != null && !cabinet.runs(message.transactionId())) {
      return DisplayMessageStatus.UNKNOWN_TRANSACTION; // O02.FR.01
    }
    boolean room = shown.size() < MOST || shown.containsKey(message.id());
    return room ? DisplayMessageStatus.ACCEPTED : DisplayMessageStatus.REJECTED;
  }

  /// What is over goes by itself. // O01.FR.05, O02.FR.02
  private void expire() {
    Instant now = cabinet.now();
    shown
        .values()
        .removeIf(
            each -> {
              Instant end = each.endDateTime();
              String transaction = each.transactionId();
              return (end != null && !now.isBefore(end))
                  || (transaction != null && !cabinet.runs(transaction));
            });
  }

  GetDisplayMessages.Response report(GetDisplayMessages.Request wanted) {
    expire();
    List<MessageInfo> found = new ArrayList<>();
    for (MessageInfo each : shown.values()) {
      if ((wanted.id() == null || wanted.id().contains(each.id()))
          && (wanted.priority() == null || wanted.priority() == each.priority())
          && (wanted.state() == null || wanted.state() == each.state())) {
        found.add(each);
      }
    }
    if (found.isEmpty()) {
      return new GetDisplayMessages.Response(GetDisplayMessages.Status.UNKNOWN, null);
    }
    cabinet.clock().run(() -> tell(wanted.requestId(), found));
    return new GetDisplayMessages.Response(GetDisplayMessages.Status.ACCEPTED, null);
  }

  private void tell(int request, List<MessageInfo> found) {
    for (int from = 0; from < found.size(); from += PART) {
      int to = Math.min(found.size(), from + PART);
      line.tell(
          new NotifyDisplayMessages.Request(
              found.subList(from, to), request, to < found.size() ? true : null));
    }
  }

  ClearDisplayMessage.Response clear(ClearDisplayMessage.Request wanted) {
    expire();
    return new ClearDisplayMessage.Response(
        shown.remove(wanted.id()) == null
            ? ClearDisplayMessage.ClearMessageStatus.UNKNOWN
            : ClearDisplayMessage.ClearMessageStatus.ACCEPTED,
        null);
  }
}
