package org.voltyard.admin.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;
import org.voltyard.domain.Origin;
import org.voltyard.domain.ProviderId;
import org.voltyard.domain.Recorded;

/// The few facts that make a user out of nothing again.
record EntryFacts(AccessBook.Entry entry, Consumer<Recorded> sink) {
  private static final String DEPOT = "depot";

  void tell() {
    String name = entry.user().name();
    Marks marks = entry.marks();
    Marks.Touch touch = marks.touched();
    say(Instant.EPOCH, created(marks.passwordBy()));
    if (touch != null) { // a second factor that another person took away leaves nothing else
      say(touch.at(), new AccessEvent.SecondFactorRemoved(name, by(touch.by())));
    }
    String secret = entry.totpSecret();
    if (secret != null) {
      say(Instant.EPOCH, new AccessEvent.SecondFactorSet(name, secret, Origin.DEPOT));
    }
    code(name, entry.codeHash(), marks, touch);
    signIns(name, marks);
  }

  private AccessEvent created(String by) {
    ProviderId provider = entry.provider();
    return provider == null
        ? new AccessEvent.Created(entry.user(), requireNonNull(entry.passwordHash()), by(by))
        : new AccessEvent.Admitted(entry.user(), provider, by(by));
  }

  private void code(String name, @Nullable String hash, Marks marks, Marks.@Nullable Touch touch) {
    if (hash == null) {
      return;
    }
    String known = marks.codeBy();
    String maker = known == null ? DEPOT : known;
    boolean another = entry.other(maker);
    Instant at = touch == null ? Instant.EPOCH : touch.at();
    say(at, new AccessEvent.RecoveryCodeMade(name, hash, by(maker)));
    if (another && touch != null) { // the last touch may have been by yet another
      say(at, new AccessEvent.SecondFactorRemoved(name, by(touch.by())));
      String secret = entry.totpSecret();
      if (secret != null) {
        say(at, new AccessEvent.SecondFactorSet(name, secret, Origin.DEPOT));
      }
    }
  }

  private void signIns(String name, Marks marks) {
    Instant last = entry.lastSignIn();
    if (last != null) {
      say(last, new AccessEvent.SignedIn(name, DEPOT, marks.spentStep()));
    }
    Instant failed = marks.lastFailure();
    for (int i = 0; i < marks.failures() && failed != null; i++) {
      say(failed, new AccessEvent.SignInFailed(name, DEPOT, Cause.PASSWORD));
    }
  }

  private static Origin by(String who) {
    return new Origin(who, DEPOT);
  }

  private void say(Instant at, AccessEvent fact) {
    sink.accept(new Recorded(0, at, fact));
  }
}
