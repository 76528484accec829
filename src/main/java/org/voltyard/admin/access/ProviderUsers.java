package org.voltyard.admin.access;

import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.ProviderId;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;

/// Lets in whom a provider vouches for, where the depot knows them or may admit them. The person at
/// the provider counts, not the name: nobody becomes another by being called like them.
public final class ProviderUsers {
  private static final String NOBODY = "unknown";
  private static final String FOREIGN = "openid:";

  private final AccessBook book;
  private final Consumer<Fact> journal;
  private final ReentrantLock lock;

  /// @param lock is held by whatever changes users
  ProviderUsers(AccessBook book, Consumer<Fact> journal, ReentrantLock lock) {
    this.book = book;
    this.journal = journal;
    this.lock = lock;
  }

  /// Keeps that somebody did not get as far as being known.
  public ProviderOutcome failed(Cause cause, String detail, String where) {
    return out(NOBODY, where, cause, detail);
  }

  /// Judges somebody whom the provider vouches for, and keeps it as a fact whatever comes of it.
  ///
  /// @param admit whether one whom no admin has entered becomes a user
  public ProviderOutcome signIn(Vouched guest, boolean admit, String where) {
    lock.lock();
    try {
      AccessBook.Entry known = book.person(guest.issuer(), guest.person());
      AccessBook.Entry entry = known == null ? book.entry(guest.name()) : known;
      Cause wrong = wrong(guest, entry, admit);
      if (wrong != null) {
        boolean user = known != null || wrong == Cause.INACTIVE;
        String name = user && entry != null ? entry.user().name() : FOREIGN + guest.name();
        return out(name, where, wrong, guest.name());
      }
      return in(entry == null ? admitted(guest, where) : recognised(guest, entry, where), where);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Cause wrong(Vouched guest, AccessBook.@Nullable Entry entry, boolean admit) {
    Set<Role> told = guest.roles();
    if (entry == null) {
      boolean may = admit && !book.empty();
      return !may ? Cause.STRANGER : told == null || told.isEmpty() ? Cause.ROLE : null;
    }
    ProviderId provider = entry.provider();
    if (provider == null || !provider.issuer().equals(guest.issuer())) {
      return Cause.TAKEN;
    }
    String person = provider.person();
    if (person != null && !person.equals(guest.person())) {
      return Cause.TAKEN;
    }
    if (!entry.user().active()) {
      return Cause.INACTIVE;
    }
    return told != null && told.isEmpty() ? Cause.ROLE : null;
  }

  private String admitted(Vouched guest, String where) {
    Set<Role> roles = guest.roles();
    User fresh = new User(guest.name(), guest.called(), roles == null ? Set.of() : roles, true, 1);
    journal.accept(
        new AccessEvent.Admitted(
            fresh, new ProviderId(guest.issuer(), guest.person()), provider(where)));
    return fresh.name();
  }

  /// What the provider tells now counts from now on.
  private String recognised(Vouched guest, AccessBook.Entry entry, String where) {
    User user = entry.user();
    ProviderId provider = entry.provider();
    if (provider != null && provider.person() == null) {
      journal.accept(new AccessEvent.Recognised(user.name(), guest.person(), where));
    }
    Set<Role> told = guest.roles();
    Set<Role> roles = told == null ? user.roles() : told;
    int version = roles.equals(user.roles()) ? user.version() : user.version() + 1;
    User now = new User(user.name(), guest.called(), roles, true, version);
    if (!now.equals(user)) {
      journal.accept(new AccessEvent.Changed(now, user.roles(), true, provider(where)));
    }
    return user.name();
  }

  private ProviderOutcome in(String name, String where) {
    journal.accept(new AccessEvent.SignedIn(name, where));
    AccessBook.Entry now = book.entry(name);
    if (now == null) {
      throw new IllegalStateException("'" + name + "' was just let in and is not known");
    }
    return new ProviderOutcome.In(now.user());
  }

  private ProviderOutcome out(String user, String where, Cause cause, String detail) {
    journal.accept(new AccessEvent.SignInFailed(user, where, cause));
    return new ProviderOutcome.Out(cause, detail);
  }

  private static Origin provider(String where) {
    return new Origin("openid", where, null, Set.of());
  }
}
