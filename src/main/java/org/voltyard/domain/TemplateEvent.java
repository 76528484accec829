package org.voltyard.domain;

import java.util.List;
import java.util.UUID;

/// What happened to templates, and to stations because of them.
public sealed interface TemplateEvent extends Fact {
  /// Somebody made or changed one.
  record Saved(Template template, Origin origin) implements TemplateEvent {
    @Override
    public String subject() {
      return template.id();
    }
  }

  /// Somebody took one away; what it was applied to stays as it is.
  record Removed(String template, Origin origin) implements TemplateEvent {
    @Override
    public String subject() {
      return template;
    }
  }

  /// It is to be applied to a station, in place of what was under way there.
  record Begun(
      UUID run,
      StationId station,
      String template,
      String name,
      TemplateRun.Reason reason,
      StationModel kind,
      List<VariableSetting> settings,
      Origin origin)
      implements TemplateEvent {
    public Begun {
      settings = List.copyOf(settings);
    }

    @Override
    public String subject() {
      return station.value();
    }
  }

  /// The station was given the next settings.
  record Given(UUID run, StationId station, List<SettingResult> results) implements TemplateEvent {
    public Given {
      results = List.copyOf(results);
    }

    @Override
    public String subject() {
      return station.value();
    }
  }

  /// The station was given all of them.
  record Ended(UUID run, StationId station) implements TemplateEvent {
    @Override
    public String subject() {
      return station.value();
    }
  }
}
