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
import org.voltyard.domain.Recorded;
import org.voltyard.domain.User;

/// The users, what proves them, and what two of them have to agree on; made from facts alone.
public final class AccessBook implements LiveState {
  private final Map<String, Entry> users = new ConcurrentHashMap<>();
  private final ApprovalBook approvals = new ApprovalBook();

  /// @param lastSignIn null where nobody did yet
  record Entry(
      User user,
      String passwordHash,
      @Nullable String totpSecret,
      @Nullable String codeHash,
      @Nullable Instant lastSignIn) {
    Entry with(User other) {
      return new Entry(other, passwordHash, totpSecret, codeHash, lastSignIn);
    }

    Entry withPassword(String hash, int version) {
      User same = new User(user.name(), user.called(), user.roles(), user.active(), version);
      return new Entry(same, hash, totpSecret, codeHash, lastSignIn);
    }

    Entry withSecret(@Nullable String secret) {
      return new Entry(user, passwordHash, secret, codeHash, lastSignIn);
    }

    Entry withCode(@Nullable String hash) {
      return new Entry(user, passwordHash, totpSecret, hash, lastSignIn);
    }

    Entry signedIn(Instant at) {
      return new Entry(user, passwordHash, totpSecret, codeHash, at);
    }
  }

  @Override
  public void apply(Recorded recorded) {
    approvals.apply(recorded);
    if (!(recorded.fact() instanceof AccessEvent event)) {
      return;
    }
    switch (event) {
      case AccessEvent.Created e ->
          users.put(e.user().name(), new Entry(e.user(), e.passwordHash(), null, null, null));
      case AccessEvent.Changed e -> change(e.user().name(), known -> known.with(e.user()));
      case AccessEvent.Removed e -> users.remove(e.user());
      case AccessEvent.PasswordChanged e ->
          change(e.user(), known -> known.withPassword(e.passwordHash(), e.version()));
      case AccessEvent.SecondFactorSet e ->
          change(e.user(), known -> known.withSecret(e.totpSecret()));
      case AccessEvent.SecondFactorRemoved e -> change(e.user(), known -> known.withSecret(null));
      case AccessEvent.RecoveryCodeMade e ->
          change(e.user(), known -> known.withCode(e.codeHash()));
      case AccessEvent.RecoveryCodeUsed e -> change(e.user(), known -> known.withCode(null));
      case AccessEvent.SignedIn e -> change(e.user(), known -> known.signedIn(recorded.at()));
      case AccessEvent.SignInFailed _, AccessEvent.Left _ -> {}
    }
  }

  private void change(String user, UnaryOperator<Entry> change) {
    users.computeIfPresent(user, (_, known) -> change.apply(known));
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    users.values().forEach(entry -> facts(entry, sink));
    approvals.facts(sink);
  }

  private static void facts(Entry entry, Consumer<Recorded> sink) {
    String name = entry.user().name();
    Consumer<AccessEvent> say = fact -> sink.accept(new Recorded(0, Instant.EPOCH, fact));
    say.accept(new AccessEvent.Created(entry.user(), entry.passwordHash(), Origin.DEPOT));
    String secret = entry.totpSecret();
    if (secret != null) {
      say.accept(new AccessEvent.SecondFactorSet(name, secret, Origin.DEPOT));
    }
    String code = entry.codeHash();
    if (code != null) {
      say.accept(new AccessEvent.RecoveryCodeMade(name, code, Origin.DEPOT));
    }
    Instant last = entry.lastSignIn();
    if (last != null) {
      sink.accept(new Recorded(0, last, new AccessEvent.SignedIn(name, "depot")));
    }
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

  List<Entry> entries() {
    return users.values().stream().sorted(Comparator.comparing(e -> e.user().name())).toList();
  }
}
