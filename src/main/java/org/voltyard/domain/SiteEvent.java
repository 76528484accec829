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

  /// Somebody failed to come in over TLS before it was known which station it wanted to be.
  record IntruderRefused(String address, String reason) implements SiteEvent {
    @Override
    public String subject() {
      return address;
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
