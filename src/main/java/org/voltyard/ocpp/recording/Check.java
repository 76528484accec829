package org.voltyard.ocpp.recording;

import org.voltyard.domain.Findings.Rule;
import org.voltyard.domain.FrameLog.Frame;

/// Watches the frames of one station for some kind of fault.
interface Check {
  /// Looks at the next frame, before the course goes on.
  void see(Spoken spoken, Course course, Found found);

  /// Takes what was found.
  @FunctionalInterface
  interface Found {
    void add(Rule rule, Frame frame, String detail);
  }
}
