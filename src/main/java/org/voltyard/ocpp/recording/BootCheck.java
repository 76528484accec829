package org.voltyard.ocpp.recording;

import java.util.HashSet;
import java.util.Set;
import org.voltyard.domain.Findings.Rule;
import org.voltyard.domain.FrameLog.Frame;

/// Does the station keep quiet until its boot is accepted, but for what it was asked to send.
final class BootCheck implements Check {
  private static final String BOOT = "BootNotification";
  private static final String REFUSED = "SecurityError";

  private final Set<String> invited = new HashSet<>();
  private boolean waiting;

  @Override
  public void see(Spoken spoken, Course course, Found found) {
    Frame frame = spoken.frame();
    Spoken question = spoken.question();
    if (!frame.incoming() && frame.asks()) {
      invite(spoken);
    } else if (spoken.asked() && waiting && !free(spoken.action())) {
      found.add(Rule.BEFORE_BOOT, frame, spoken.action());
    } else if (!frame.incoming() && question != null) {
      answered(frame, question, spoken, found);
    }
  }

  private boolean free(String action) {
    return action.equals(BOOT) || invited.contains(action);
  }

  private void invite(Spoken spoken) {
    String wanted = spoken.text("requestedMessage");
    if (!wanted.isEmpty()) {
      invited.add(wanted);
    } else if (spoken.action().startsWith("Get")) {
      // reports, logs and the like are sent afterwards in messages of their own
      invited.addAll(Set.of("NotifyReport", "NotifyMonitoringReport", "LogStatusNotification"));
    } else if (spoken.action().contains("Firmware")) {
      invited.addAll(Set.of("FirmwareStatusNotification", "SignedFirmwareStatusNotification"));
    }
  }

  private void answered(Frame frame, Spoken question, Spoken spoken, Found found) {
    if (question.action().equals(BOOT) && frame.type() == 3) {
      String status = spoken.text("status");
      waiting = !status.isEmpty() && !status.equals("Accepted");
      invited.clear();
    } else if (!waiting && frame.type() == 4 && frame.text().contains("\"" + REFUSED + "\"")) {
      found.add(Rule.BEFORE_BOOT, question.frame(), question.action());
    }
  }
}
