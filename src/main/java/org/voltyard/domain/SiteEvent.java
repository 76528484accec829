package org.voltyard.domain;

/// What happened to the depot as a whole.
public sealed interface SiteEvent extends Fact {
  /// VoltYard came up.
  record ProgramStarted(String version) implements SiteEvent {
    @Override
    public String subject() {
      return "voltyard";
    }
  }

  /// A setting got another value (secrets masked).
  record SettingChanged(String key, String before, String after, Origin origin)
      implements SiteEvent {
    @Override
    public String subject() {
      return key;
    }
  }
}
