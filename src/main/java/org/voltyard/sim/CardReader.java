package org.voltyard.sim;

import java.util.function.Consumer;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.StopTransaction;

/// Judges tokens: by asking the depot, or by what the charger knows itself.
final class CardReader {
  private final Cabinet cabinet;
  private final Dialect dialect;
  private final Line line;
  private final Sessions sessions;

  CardReader(Cabinet cabinet, Dialect dialect, Line line, Sessions sessions) {
    this.cabinet = cabinet;
    this.dialect = dialect;
    this.line = line;
    this.sessions = sessions;
  }

  /// A card is held to the reader: ends the transaction it (or its group) began, else begins one.
  void present(SimConnector connector, String card) {
    Transaction running = connector.transaction;
    if (cabinet.readerBroken) {
      return;
    } else if (running == null) {
      admit(connector, Wish.of(card));
    } else if (running.start().card().equalsIgnoreCase(card)) {
      sessions.end(connector, StopTransaction.Reason.LOCAL, card);
    } else if (running.group() != null) {
      judge(card, info -> endForGroup(connector, running, card, info));
    }
  }

  private void endForGroup(
      SimConnector connector, Transaction running, String card, IdTagInfo info) {
    if (info.parentIdTag() != null
        && info.parentIdTag().equals(running.group())
        && connector.transaction == running) {
      sessions.end(connector, StopTransaction.Reason.LOCAL, card);
    }
  }

  /// Begins charging if the token is good.
  void admit(SimConnector connector, Wish wish) {
    judge(
        wish.card(),
        info -> {
          if (info.status() == IdTagInfo.Status.ACCEPTED) {
            sessions.permit(connector, wish.in(info.parentIdTag()));
          }
        });
  }

  private void judge(String card, Consumer<IdTagInfo> then) {
    IdTagInfo known = cabinet.tokens().find(card, cabinet.now());
    boolean trusted = known != null && known.status() == IdTagInfo.Status.ACCEPTED;
    if (trusted && cabinet.config().flag(ConfigKey.LOCAL_PRE_AUTHORIZE)) {
      then.accept(known);
    } else if (cabinet.admitted() && line.connected()) {
      ask(card, then);
    } else {
      then.accept(offline(card));
    }
  }

  private void ask(String card, Consumer<IdTagInfo> then) {
    line.ask(
        dialect.authorization(
            card,
            new Answer<>() {
              @Override
              public void got(IdTagInfo info) {
                cabinet.tokens().learn(card, info);
                then.accept(info);
              }

              @Override
              public void missed(Lack lack) {
                if (lack != Lack.REFUSED) {
                  then.accept(offline(card));
                }
              }
            }));
  }

  private IdTagInfo offline(String card) {
    IdTagInfo known = cabinet.tokens().find(card, cabinet.now());
    if (known != null && cabinet.config().flag(ConfigKey.LOCAL_AUTHORIZE_OFFLINE)) {
      return known;
    }
    boolean anybody =
        known == null && cabinet.config().flag(ConfigKey.ALLOW_OFFLINE_TX_FOR_UNKNOWN_ID);
    IdTagInfo.Status status = anybody ? IdTagInfo.Status.ACCEPTED : IdTagInfo.Status.INVALID;
    return new IdTagInfo(null, null, status);
  }
}
