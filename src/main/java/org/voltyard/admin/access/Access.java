package org.voltyard.admin.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.ProviderId;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory;

/// The users of the depot: who there is, and how they prove it.
public final class Access implements UserDirectory {
  private static final Set<Role> WEIGHTY = Set.of(Role.FINANCE, Role.ADMIN);

  private final AccessBook book;
  private final Consumer<Fact> journal;
  private final PasswordHashes hashes;
  private final SecretSeal seal;
  private final InstantSource clock;
  private final SignInDesk desk;
  private final Approvals approvals;
  private final ProviderUsers providers;
  private final ReentrantLock lock = new ReentrantLock();

  /// Without seals; for what is tried alone.
  public Access(
      AccessBook book, Consumer<Fact> journal, PasswordHashes hashes, InstantSource clock) {
    this(book, journal, hashes, SecretSeal.NONE, clock);
  }

  public Access(
      AccessBook book,
      Consumer<Fact> journal,
      PasswordHashes hashes,
      SecretSeal seal,
      InstantSource clock) {
    this.seal = seal;
    this.book = book;
    this.journal = journal;
    this.hashes = hashes;
    this.clock = clock;
    this.desk = new SignInDesk(book, journal, hashes, seal, clock);
    this.approvals = new Approvals(book, desk, journal, clock);
    this.providers = new ProviderUsers(book, journal, lock);
  }

  /// A user as the list of users shows them.
  ///
  /// @param lastSignIn null where they never did
  /// @param issuer the provider through which they sign in; null where it is by password
  public record Listed(
      User user,
      boolean secondFactor,
      boolean recoveryCode,
      @Nullable Instant lastSignIn,
      @Nullable String issuer) {}

  /// All users by name.
  public List<Listed> all() {
    return book.entries().stream().map(Access::listed).toList();
  }

  private static Listed listed(AccessBook.Entry entry) {
    ProviderId provider = entry.provider();
    return new Listed(
        entry.user(),
        entry.totpSecret() != null,
        entry.codeHash() != null,
        entry.lastSignIn(),
        provider == null ? null : provider.issuer());
  }

  /// Whom a provider vouches for.
  public ProviderUsers providers() {
    return providers;
  }

  /// What waits for a second person.
  public Approvals approvals() {
    return approvals;
  }

  @Override
  public boolean empty() {
    return book.empty();
  }

  @Override
  public Optional<User> user(String name) {
    return Optional.ofNullable(book.entry(User.normal(name))).map(AccessBook.Entry::user);
  }

  @Override
  public SignIn signIn(String name, char[] password, @Nullable String code, String where) {
    return desk.signIn(name, new SignInDesk.Shown(password, code, null), where);
  }

  /// Signs in with a password that another person set, and sets one's own in its place.
  ///
  /// @throws IllegalArgumentException when the fresh one is weak or the same
  public SignIn renew(
      String name, char[] password, @Nullable String code, char[] fresh, String where) {
    PasswordRules.check(User.normal(name), fresh);
    if (Arrays.equals(password, fresh)) {
      throw new IllegalArgumentException("another password is needed, not the same again");
    }
    return desk.signIn(name, new SignInDesk.Shown(password, code, fresh), where);
  }

  /// Whether the person that acts knows their password.
  public SignIn confirm(Origin origin, char[] password) {
    return desk.confirm(origin.who(), password, origin.where());
  }

  /// Signs in by the recovery code, which is spent then, and sets another password.
  public SignIn recover(String name, String code, char[] fresh, String where) {
    PasswordRules.check(User.normal(name), fresh);
    return desk.recover(name, code, fresh, where);
  }

  /// Keeps that somebody went.
  public void left(String name, String where, AccessEvent.Left.How how) {
    journal.accept(new AccessEvent.Left(name, where, how));
  }

  /// Makes the first user, an admin, while there is none.
  ///
  /// @throws IllegalStateException when there is one already
  public User createFirst(String name, String called, char[] password, String where) {
    User first = new User(User.normal(name), called, Set.of(Role.ADMIN), true, 1);
    PasswordRules.check(first.name(), password);
    String hash = hashes.of(password);
    locked(
        () -> {
          if (!book.empty()) {
            throw new IllegalStateException("there are users already");
          }
          journal.accept(new AccessEvent.Created(first, hash, first.at(where)));
        });
    return first;
  }

  /// Makes a user. Who is to be finance or admin waits for a second person.
  ///
  /// @throws IllegalArgumentException when the name is taken or the password is weak
  public FourEyes.Answer create(User user, char[] password, Origin origin) {
    origin.needs(Permission.ADMIN);
    PasswordRules.check(user.name(), password);
    free(user.name());
    String hash = hashes.of(password);
    return weighed(
        user,
        Set.of(),
        origin,
        () -> {
          free(user.name());
          journal.accept(new AccessEvent.Created(versioned(user, 1), hash, origin));
        });
  }

  /// Enters somebody who will sign in through a provider, and is known there by the same name. Who
  /// is to be finance or admin waits for a second person.
  ///
  /// @throws IllegalArgumentException when the name is taken
  public FourEyes.Answer enter(User user, String issuer, Origin origin) {
    origin.needs(Permission.ADMIN);
    free(user.name());
    return weighed(
        user,
        Set.of(),
        origin,
        () -> {
          free(user.name());
          journal.accept(
              new AccessEvent.Admitted(versioned(user, 1), new ProviderId(issuer, null), origin));
        });
  }

  private void free(String name) {
    if (book.empty()) {
      throw new IllegalStateException(
          "the first user is an administrator, created from the top bar of the window");
    }
    if (book.entry(name) != null) {
      throw new IllegalArgumentException("there is a user '" + name + "' already");
    }
  }

  /// Changes name, roles or whether they may sign in. Who is to be finance or admin waits for a
  /// second person.
  ///
  /// @throws IllegalArgumentException when no active admin would be left
  public FourEyes.Answer save(User user, Origin origin) {
    origin.needs(Permission.ADMIN);
    User seen = known(user.name()).user();
    return weighed(
        user, seen.active() ? seen.roles() : Set.of(), origin, () -> change(user, seen, origin));
  }

  private void change(User user, User seen, Origin origin) {
    User before = known(user.name()).user();
    if (before.version() != seen.version()) {
      throw new IllegalArgumentException("'" + user.name() + "' was changed meanwhile");
    }
    boolean voids = !before.roles().equals(user.roles()) || before.active() != user.active();
    User next = versioned(user, voids ? before.version() + 1 : before.version());
    if (next.equals(before)) {
      return;
    }
    if (!admin(next)) {
      leavesAnAdmin(before);
    }
    journal.accept(new AccessEvent.Changed(next, before.roles(), before.active(), origin));
  }

  private FourEyes.Answer weighed(User user, Set<Role> before, Origin origin, Runnable change) {
    boolean grows =
        user.active()
            && user.roles().stream()
                .anyMatch(role -> WEIGHTY.contains(role) && !before.contains(role));
    Runnable deed = () -> locked(change);
    if (grows) {
      return approvals.ask(RoleWish.of(user, before), origin, deed);
    }
    deed.run();
    return new FourEyes.Answer.Done();
  }

  /// Takes a user away.
  ///
  /// @throws IllegalArgumentException when no active admin would be left
  public void remove(String name, Origin origin) {
    origin.needs(Permission.ADMIN);
    locked(
        () -> {
          User before = known(name).user();
          leavesAnAdmin(before);
          journal.accept(new AccessEvent.Removed(before.name(), before.roles(), origin));
        });
  }

  /// Sets the password of another user, who has forgotten it.
  public void resetPassword(String name, char[] fresh, Origin origin) {
    origin.needs(Permission.ADMIN);
    setPassword(name, fresh, origin);
  }

  /// Changes one's own password.
  public SignIn changePassword(char[] old, char[] fresh, Origin origin) {
    PasswordRules.check(origin.who(), fresh);
    SignIn proved = confirm(origin, old);
    if (proved instanceof SignIn.Welcome(var user)) {
      setPassword(user.name(), fresh, origin);
    }
    return proved;
  }

  private void setPassword(String name, char[] fresh, Origin origin) {
    PasswordRules.check(User.normal(name), fresh);
    String hash = hashes.of(fresh);
    locked(
        () -> {
          User user = withPassword(name).user();
          journal.accept(
              new AccessEvent.PasswordChanged(user.name(), hash, user.version() + 1, origin));
        });
  }

  /// Asks for codes of this secret from now on, where the code shows that the app has it.
  public boolean setSecondFactor(String name, String secret, String code, Origin origin) {
    ownOrAdmin(name, origin);
    withPassword(name);
    if (Totp.step(secret, code, clock.instant()).isEmpty()) {
      return false;
    }
    locked(
        () ->
            journal.accept(
                new AccessEvent.SecondFactorSet(
                    User.normal(name), seal.seal(known(name).user().name(), secret), origin)));
    return true;
  }

  /// Takes one's own second factor away.
  public SignIn removeOwnSecondFactor(char[] password, Origin origin) {
    SignIn proved = confirm(origin, password);
    if (proved instanceof SignIn.Welcome(var user)) {
      locked(() -> journal.accept(new AccessEvent.SecondFactorRemoved(user.name(), origin)));
    }
    return proved;
  }

  /// Takes the second factor of another away, who has lost it.
  ///
  /// @throws IllegalArgumentException when it is one's own: that takes the password
  public void removeSecondFactor(String name, Origin origin) {
    origin.needs(Permission.ADMIN);
    if (origin.who().equals(User.normal(name))) {
      throw new IllegalArgumentException("one's own second factor takes one's password");
    }
    locked(
        () ->
            journal.accept(new AccessEvent.SecondFactorRemoved(known(name).user().name(), origin)));
  }

  /// A recovery code in place of any before; it is told only here.
  public String makeRecoveryCode(String name, Origin origin) {
    ownOrAdmin(name, origin);
    withPassword(name);
    String code = RecoveryCodes.fresh();
    locked(
        () ->
            journal.accept(
                new AccessEvent.RecoveryCodeMade(
                    known(name).user().name(), RecoveryCodes.hash(code), origin)));
    return code;
  }

  private static void ownOrAdmin(String name, Origin origin) {
    if (!origin.who().equals(User.normal(name))) {
      origin.needs(Permission.ADMIN);
    }
  }

  private AccessBook.Entry known(String name) {
    AccessBook.Entry entry = book.entry(User.normal(name));
    if (entry == null) {
      throw new IllegalArgumentException("there is no user '" + name + "'");
    }
    return entry;
  }

  private AccessBook.Entry withPassword(String name) {
    AccessBook.Entry entry = known(name);
    if (entry.provider() != null) {
      throw new IllegalArgumentException(
          "'" + entry.user().name() + "' signs in through OpenID Connect and has no password here");
    }
    return entry;
  }

  /// The provider may be away: an admin with a password stays.
  private void leavesAnAdmin(User without) {
    boolean local =
        book.entries().stream()
            .anyMatch(e -> e.user().name().equals(without.name()) && e.provider() == null);
    boolean left =
        book.entries().stream()
            .filter(entry -> entry.provider() == null)
            .map(AccessBook.Entry::user)
            .anyMatch(user -> admin(user) && !user.name().equals(without.name()));
    if (local && admin(without) && !left) {
      throw new IllegalArgumentException(
          "'" + without.name() + "' is the last active admin with a password and stays one");
    }
  }

  private static boolean admin(User user) {
    return user.active() && user.roles().contains(Role.ADMIN);
  }

  private static User versioned(User user, int version) {
    return new User(user.name(), user.called(), user.roles(), user.active(), version);
  }

  private void locked(Runnable decision) {
    lock.lock();
    try {
      decision.run();
    } finally {
      lock.unlock();
    }
  }
}
