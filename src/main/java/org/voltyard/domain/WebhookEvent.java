package org.voltyard.domain;

/// What happened to the places to which facts are sent.
public sealed interface WebhookEvent extends Fact {
  String hook();

  @Override
  default String subject() {
    return hook();
  }

  /// Somebody set one up, or changed it. A new one is sent what follows this fact.
  record Saved(Webhook webhook, Origin origin) implements WebhookEvent {
    @Override
    public String hook() {
      return webhook.id();
    }
  }

  /// Somebody took it away.
  record Removed(String hook, Origin origin) implements WebhookEvent {}

  /// Everything up to a fact is delivered or given up; written now and then.
  record Reached(String hook, long seq) implements WebhookEvent {}

  /// The receiver refused a fact again and again: it goes on with the next one.
  record GivenUp(String hook, long seq, String kind, int attempts, String reason)
      implements WebhookEvent {}

  /// Somebody wants a fact that was given up to be sent again.
  record Replayed(String hook, long seq, Origin origin) implements WebhookEvent {}

  /// A fact that was given up is delivered after all.
  record Delivered(String hook, long seq) implements WebhookEvent {}

  /// Nothing is sent any more: somebody wanted that, or the depot, after it had failed for long.
  record Stopped(String hook, String reason, Origin origin) implements WebhookEvent {}

  /// It goes on where it stopped.
  record Resumed(String hook, Origin origin) implements WebhookEvent {}
}
