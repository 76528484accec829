package org.voltyard.admin.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;

/// Judges who somebody is.
final class SignInDesk {
  private static final String UNKNOWN = "unknown";

  private final AccessBook book;
  private final Consumer<Fact> journal;
  private final PasswordHashes hashes;
  private final InstantSource clock;
  private final Delays delays;
  private final SecretSeal seal;
  private final Map<String, Long> spentSteps = new HashMap<>();

  SignInDesk(
      AccessBook book,
      Consumer<Fact> journal,
      PasswordHashes hashes,
      SecretSeal seal,
      InstantSource clock) {
    this.book = book;
    this.journal = journal;
    this.hashes = hashes;
    this.clock = clock;
    this.seal = seal;
    this.delays = new Delays(clock);
    book.entries().forEach(this::restore);
  }

  /// What a restart must not forget: waits, and codes that were given.
  private void restore(AccessBook.Entry entry) {
    Marks marks = entry.marks();
    Instant last = marks.lastFailure();
    if (last != null) {
      delays.restore(entry.user().name(), marks.failures(), last);
    }
    Long step = marks.spentStep();
    if (step != null) {
      spentSteps.put(entry.user().name(), step);
    }
  }

  /// What somebody shows.
  ///
  /// @param fresh the password to be set in place of one that another person set; null where none
  ///   is given
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Shown(char[] password, @Nullable String code, char @Nullable [] fresh) {}

  SignIn signIn(String typed, Shown shown, String where) {
    char[] password = shown.password();
    String code = shown.code();
    String name = User.normal(typed);
    Optional<Duration> wait = delays.begin(name);
    if (wait.isPresent()) {
      return new SignIn.Wait(wait.get());
    }
    AccessBook.Entry entry = book.entry(name);
    Cause wrong = wrong(entry, password);
    if (entry == null || wrong != null) {
      return failed(entry, where, wrong == null ? Cause.NAME : wrong);
    }
    char[] fresh = shown.fresh();
    if (entry.passwordDue() && fresh == null) {
      delays.undecided(name);
      return new SignIn.PasswordDue();
    }
    String secret = entry.totpSecret();
    if (secret != null && (code == null || code.isBlank())) {
      delays.undecided(name);
      return new SignIn.CodeNeeded();
    }
    OptionalLong step = OptionalLong.empty();
    if (secret != null && code != null) {
      step = spend(name, seal.open(name, secret), code);
      if (step.isEmpty()) {
        return failed(entry, where, Cause.CODE);
      }
    }
    return in(entry, shown, step, where);
  }

  private SignIn in(AccessBook.Entry entry, Shown shown, OptionalLong step, String where) {
    String name = entry.user().name();
    char[] fresh = shown.fresh();
    char[] password = shown.password();
    if (entry.passwordDue() && fresh != null) {
      journal.accept(
          new AccessEvent.PasswordChanged(
              name, hashes.of(fresh), entry.user().version() + 1, entry.user().at(where)));
    } else if (entry.passwordHash() != null && hashes.outdated(entry.passwordHash())) {
      journal.accept(
          new AccessEvent.PasswordChanged(
              name, hashes.of(password), entry.user().version(), Origin.DEPOT));
    }
    return welcome(entry, step, where);
  }

  /// Whether somebody who is signed in knows their password: asked again before what weighs much.
  SignIn confirm(String name, char[] password, String where) {
    Optional<Duration> wait = delays.begin(name);
    if (wait.isPresent()) {
      return new SignIn.Wait(wait.get());
    }
    AccessBook.Entry entry = book.entry(name);
    Cause wrong = wrong(entry, password);
    if (entry == null || wrong != null) {
      return failed(entry, where, wrong == null ? Cause.NAME : wrong);
    }
    delays.succeeded(name);
    return new SignIn.Welcome(entry.user());
  }

  /// Spends a recovery code: the password is another one then, and no second factor is asked for.
  SignIn recover(String typed, String code, char[] fresh, String where) {
    String name = User.normal(typed);
    Optional<Duration> wait = delays.begin(name);
    if (wait.isPresent()) {
      return new SignIn.Wait(wait.get());
    }
    AccessBook.Entry entry = book.entry(name);
    String hash = entry == null ? null : entry.codeHash();
    boolean right = RecoveryCodes.matches(code, hash == null ? "" : hash);
    if (entry == null || !right || !entry.user().active()) {
      return failed(entry, where, Cause.RECOVERY);
    }
    Origin origin = entry.user().at(where);
    journal.accept(new AccessEvent.RecoveryCodeUsed(name, where));
    journal.accept(
        new AccessEvent.PasswordChanged(
            name, hashes.of(fresh), entry.user().version() + 1, origin));
    if (entry.totpSecret() != null) {
      journal.accept(new AccessEvent.SecondFactorRemoved(name, origin));
    }
    return welcome(entry, OptionalLong.empty(), where);
  }

  /// What is wrong with name and password; a hash is counted in every case. Who signs in through a
  /// provider has no password that could be right.
  private @Nullable Cause wrong(AccessBook.@Nullable Entry entry, char[] password) {
    boolean right = hashes.matches(password, entry == null ? null : entry.passwordHash());
    if (entry == null) {
      return Cause.NAME;
    }
    return right ? entry.user().active() ? null : Cause.INACTIVE : Cause.PASSWORD;
  }

  /// A code counts once, even within its time.
  private synchronized OptionalLong spend(String name, String secret, String code) {
    OptionalLong step = Totp.step(secret, code, clock.instant());
    if (step.isEmpty() || step.getAsLong() <= spentSteps.getOrDefault(name, Long.MIN_VALUE)) {
      return OptionalLong.empty();
    }
    spentSteps.put(name, step.getAsLong());
    return step;
  }

  private SignIn welcome(AccessBook.Entry entry, OptionalLong step, String where) {
    String name = entry.user().name();
    delays.succeeded(name);
    journal.accept(
        new AccessEvent.SignedIn(name, where, step.isEmpty() ? null : (Long) step.getAsLong()));
    AccessBook.Entry now = book.entry(name);
    return now == null ? new SignIn.Wrong() : new SignIn.Welcome(now.user());
  }

  private SignIn failed(AccessBook.@Nullable Entry entry, String where, Cause cause) {
    String name = entry == null ? UNKNOWN : entry.user().name();
    journal.accept(new AccessEvent.SignInFailed(name, where, cause));
    return new SignIn.Wrong();
  }
}
