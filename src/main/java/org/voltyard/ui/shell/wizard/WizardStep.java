package org.voltyard.ui.shell.wizard;

/// The steps in order.
public enum WizardStep {
  LANGUAGE,
  SITE,
  ADDRESS,
  STATION,
  DONE;

  boolean first() {
    return this == LANGUAGE;
  }

  boolean last() {
    return this == DONE;
  }
}
