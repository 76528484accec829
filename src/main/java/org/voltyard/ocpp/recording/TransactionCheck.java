package org.voltyard.ocpp.recording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Findings.Rule;
import org.voltyard.domain.FrameLog.Frame;

/// Do the messages of a transaction come in their order: start, what happens, stop, and no more.
final class TransactionCheck implements Check {
  private final Map<String, Frame> early = new HashMap<>();
  private final Map<String, String> ended = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, String> busy = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  @Override
  public void see(Spoken spoken, Course course, Found found) {
    if (!spoken.frame().incoming()) {
      answered(spoken, found);
    } else if (spoken.asked()) {
      switch (spoken.action()) {
        case "TransactionEvent" -> event(spoken, found);
        case "StopTransaction" -> stopped(spoken, found);
        case "MeterValues" -> metered(spoken, found);
        default -> {}
      }
    }
  }

  /// In 1.6 the depot names a transaction when it answers its start.
  private void answered(Spoken answer, Found found) {
    Spoken question = answer.question();
    String name = answer.frame().transaction();
    if (question == null || name == null || !question.action().equals("StartTransaction")) {
      return;
    }
    Frame before = early.remove(name);
    if (before != null && before.at().isBefore(question.frame().at())) {
      found.add(Rule.STOP_BEFORE_START, before, name);
    }
    if (begun.add(name)) {
      int connector = question.payload().path("connectorId").asInt(0);
      String running = busy.put(connector, name);
      if (running != null && !ended.containsKey(running)) {
        found.add(Rule.STARTS_OVERLAP, question.frame(), running + ", " + name);
      }
    }
  }

  private void stopped(Spoken stop, Found found) {
    String name = String.valueOf(stop.frame().transaction());
    String id = String.valueOf(stop.frame().messageId());
    if (stop.payload().path("transactionId").asLong(1) <= 0) {
      found.add(Rule.STOP_BEFORE_START, stop.frame(), name);
      return;
    }
    String before = ended.put(name, id);
    if (before != null && !before.equals(id)) {
      found.add(Rule.STOP_TWICE, stop.frame(), name);
    } else if (!begun.contains(name)) {
      early.put(name, stop.frame());
    }
  }

  private void metered(Spoken values, Found found) {
    String name = values.frame().transaction();
    if (name != null && ended.containsKey(name)) {
      found.add(Rule.AFTER_STOP, values.frame(), name);
    }
  }

  private void event(Spoken event, Found found) {
    String name = String.valueOf(event.frame().transaction());
    String kind = event.text("eventType");
    Frame frame = event.frame();
    int number = event.payload().path("seqNo").asInt(-1);
    Integer last = numbers.put(name, number);
    if (kind.equals("Started")) {
      Frame before = early.remove(name);
      if (before != null) {
        found.add(Rule.STOP_BEFORE_START, before, name);
      }
      begun.add(name);
      overlap(event, name, found);
    } else if (!begun.contains(name)) {
      early.putIfAbsent(name, frame);
    }
    boolean again = last != null && number == last; // sent again, as E04 allows
    if (ended.containsKey(name) && !again) {
      found.add(kind.equals("Ended") ? Rule.STOP_TWICE : Rule.AFTER_STOP, frame, name);
    } else if (last != null && number != last + 1 && !again) {
      found.add(Rule.SEQUENCE_GAP, frame, last + " → " + number);
    }
    if (kind.equals("Ended")) {
      ended.put(name, String.valueOf(frame.messageId()));
      busy.values().remove(name);
    }
  }

  private void overlap(Spoken event, String name, Found found) {
    int evse = event.payload().path("evse").path("id").asInt(0);
    @Nullable String running = evse == 0 ? null : busy.put(evse, name);
    if (running != null && !running.equals(name) && !ended.containsKey(running)) {
      found.add(Rule.STARTS_OVERLAP, event.frame(), running + ", " + name);
    }
  }
}
