package org.voltyard.admin.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Origin;
import org.voltyard.domain.ProviderId;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.User;

/// The users, what proves them, and what two of them have to agree on; made from facts alone.
public final class AccessBook implements LiveState {
  private final Map<String, Entry> users = new ConcurrentHashMap<>();
  private final ApprovalBook approvals = new ApprovalBook();

  /// @param passwordHash null for who signs in through a provider
  /// @param provider null for who signs in by password
  /// @param totpSecret sealed
  /// @param lastSignIn null where nobody did yet
  record Entry(
      User user,
      @Nullable String passwordHash,
      @Nullable ProviderId provider,
      @Nullable String totpSecret,
      @Nullable String codeHash,
      @Nullable Instant lastSignIn,
      Marks marks) {
    Entry with(User other) {
      return new Entry(other, passwordHash, provider, totpSecret, codeHash, lastSignIn, marks);
    }

    Entry withPassword(String hash, int version) {
      User same = new User(user.name(), user.called(), user.roles(), user.active(), version);
      return new Entry(same, hash, provider, totpSecret, codeHash, lastSignIn, marks);
    }

    Entry recognised(String person) {
      ProviderId now = provider == null ? null : new ProviderId(provider.issuer(), person);
      return new Entry(user, passwordHash, now, totpSecret, codeHash, lastSignIn, marks);
    }

    Entry withSecret(@Nullable String secret) {
      return new Entry(user, passwordHash, provider, secret, codeHash, lastSignIn, marks);
    }

    Entry withCode(@Nullable String hash) {
      return new Entry(user, passwordHash, provider, totpSecret, hash, lastSignIn, marks);
    }

    Entry signedIn(Instant at, @Nullable Long step) {
      return new Entry(
          user, passwordHash, provider, totpSecret, codeHash, at, marks.signedIn(step));
    }

    Entry marked(UnaryOperator<Marks> change) {
      return new Entry(
          user, passwordHash, provider, totpSecret, codeHash, lastSignIn, change.apply(marks));
    }

    /// Whether another person knows the password, having set it. The depot itself tells nobody.
    boolean passwordDue() {
      return other(marks.passwordBy());
    }

    /// Whether this is another person than the user; the depot itself is none.
    boolean other(String who) {
      return !who.equals(user.name()) && !who.equals(Origin.DEPOT.who());
    }
  }

  @Override
  public void apply(Recorded recorded) {
    approvals.apply(recorded);
    if (!(recorded.fact() instanceof AccessEvent event)) {
      return;
    }
    Instant at = recorded.at();
    switch (event) {
      case AccessEvent.Created e ->
          users.put(
              e.user().name(),
              new Entry(
                  e.user(), e.passwordHash(), null, null, null, null, Marks.of(e.origin().who())));
      case AccessEvent.Admitted e ->
          users.put(
              e.user().name(),
              new Entry(e.user(), null, e.provider(), null, null, null, Marks.of(e.user().name())));
      case AccessEvent.Recognised e -> change(e.user(), known -> known.recognised(e.person()));
      case AccessEvent.Changed e -> change(e.user().name(), known -> known.with(e.user()));
      case AccessEvent.Removed e -> users.remove(e.user());
      case AccessEvent.PasswordChanged e -> change(e.user(), known -> password(known, e, at));
      case AccessEvent.SecondFactorSet e ->
          change(e.user(), known -> known.withSecret(e.totpSecret()));
      case AccessEvent.SecondFactorRemoved e ->
          change(e.user(), known -> touched(known.withSecret(null), e.origin().who(), at));
      case AccessEvent.RecoveryCodeMade e ->
          change(
              e.user(),
              known ->
                  touched(
                      known.withCode(e.codeHash()).marked(m -> m.code(e.origin().who())),
                      e.origin().who(),
                      at));
      case AccessEvent.RecoveryCodeUsed e -> change(e.user(), known -> codeUsed(known, at));
      case AccessEvent.SignedIn e -> change(e.user(), known -> known.signedIn(at, e.step()));
      case AccessEvent.SignInFailed e -> change(e.user(), known -> known.marked(m -> m.failed(at)));
      case AccessEvent.Left _ -> {}
    }
  }

  /// Only hashed anew is not set by anybody.
  private static Entry password(Entry known, AccessEvent.PasswordChanged e, Instant at) {
    Entry next = known.withPassword(e.passwordHash(), e.version());
    return e.version() == known.user().version()
        ? next
        : touched(next.marked(m -> m.password(e.origin().who())), e.origin().who(), at);
  }

  /// Whoever made the code may have kept it.
  private static Entry codeUsed(Entry known, Instant at) {
    String by = known.marks().codeBy();
    Entry next = known.withCode(null).marked(m -> m.code(null));
    return by == null ? next : touched(next, by, at);
  }

  private static Entry touched(Entry known, String by, Instant at) {
    return known.other(by) ? known.marked(m -> m.touched(by, at)) : known;
  }

  private void change(String user, UnaryOperator<Entry> change) {
    users.computeIfPresent(user, (_, known) -> change.apply(known));
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    users.values().forEach(entry -> new EntryFacts(entry, sink).tell());
    approvals.facts(sink);
  }

  @Override
  public void clear() {
    users.clear();
    approvals.clear();
  }

  ApprovalBook approvals() {
    return approvals;
  }

  boolean empty() {
    return users.isEmpty();
  }

  @Nullable Entry entry(String name) {
    return users.get(name);
  }

  /// The user who is this person at a provider.
  @Nullable Entry person(String issuer, String person) {
    ProviderId wanted = new ProviderId(issuer, person);
    return users.values().stream()
        .filter(entry -> wanted.equals(entry.provider()))
        .findFirst()
        .orElse(null);
  }

  List<Entry> entries() {
    return users.values().stream().sorted(Comparator.comparing(e -> e.user().name())).toList();
  }
}
