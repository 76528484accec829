package org.voltyard.ui.templates;

import org.voltyard.domain.Template;

/// A template, and how many stations are like it.
record TemplateRow(Template template, int stations) {
  String id() {
    return template.id();
  }

  int settings() {
    var metering = template.metering();
    return template.settings().size()
        + (metering.measurands().isEmpty() ? 0 : 1)
        + (metering.interval() == null ? 0 : 1)
        + (metering.aligned().isEmpty() ? 0 : 1)
        + (metering.alignedInterval() == null ? 0 : 1);
  }
}
