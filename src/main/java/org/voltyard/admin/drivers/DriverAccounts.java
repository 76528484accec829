package org.voltyard.admin.drivers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.access.Delays;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.admin.access.PasswordRules;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.PortalEvent;
import org.voltyard.domain.PortalEvent.SignInFailed.Cause;

/// How drivers prove who they are. Nobody learns here whether an address is known: what is wrong is
/// not told, and a wrong address takes as long as a wrong password.
public final class DriverAccounts {
  static final Duration INVITED = Duration.ofDays(7);
  private static final int CODE = 16;
  private static final int ID = 12;
  private static final String UNKNOWN = "unknown";
  private static final String PAGE = "driver page";

  private final PortalBook book;
  private final People people;
  private final AppTokens tokens;
  private final Consumer<? super Fact> journal;
  private final PasswordHashes hashes;
  private final Supplier<Registration> registration;
  private final InstantSource clock;
  private final Delays delays;
  private final Visits visits;
  private final Secrets secrets = new Secrets();

  DriverAccounts(
      PortalBook book,
      People people,
      AppTokens tokens,
      Consumer<? super Fact> journal,
      PasswordHashes hashes,
      Supplier<Registration> registration,
      InstantSource clock) {
    this.book = book;
    this.people = people;
    this.tokens = tokens;
    this.journal = journal;
    this.hashes = hashes;
    this.registration = registration;
    this.clock = clock;
    this.delays = new Delays(clock);
    this.visits = new Visits(clock);
  }

  /// What came of an attempt to sign in.
  public sealed interface SignIn {
    record Welcome(Visit visit) implements SignIn {}

    /// Address, password or code is wrong, or they were not let in; which is not told.
    record Wrong() implements SignIn {}

    /// Too many failures; nothing was looked at.
    record Wait(Duration left) implements SignIn {}
  }

  /// Somebody who registers.
  ///
  /// @param address phone number or e-mail address
  public record Applicant(String name, String address, @Nullable String language) {}

  /// A code that was just made; it is never seen again.
  public record Invitation(String code, Instant expires) {}

  /// Whether drivers may register by themselves.
  public Registration registration() {
    return registration.get();
  }

  /// Enters somebody new; does nothing, and tells nobody, where the address is known already.
  ///
  /// @throws IllegalStateException while nobody may
  /// @throws IllegalArgumentException when name or address cannot be, or the password is weak
  public void register(Applicant applicant, char[] password) {
    Registration how = registration.get();
    if (how == Registration.OFF) {
      throw new IllegalStateException("drivers do not register by themselves here");
    }
    PasswordRules.check(Driver.key(applicant.address()), password);
    String id = "d-" + secrets.of(ID);
    boolean mail = applicant.address().contains("@");
    Driver driver =
        new Driver(
            id,
            applicant.name().strip(),
            mail ? null : applicant.address().strip(),
            mail ? applicant.address().strip() : null,
            applicant.language(),
            null,
            true,
            how == Registration.OPEN,
            hashes.of(password));
    driver.check();
    synchronized (this) {
      if (people.reachedAt(applicant.address()).isEmpty()) {
        people.save(driver, own(id));
      }
    }
  }

  /// In the name of somebody who enters themselves.
  private static Origin own(String driver) {
    return new Origin("driver:" + driver, PAGE, null, Set.of(Permission.REGISTER));
  }

  /// Judges a sign-in and keeps it as a fact, whatever comes of it.
  ///
  /// @param from the network address it came from
  public SignIn signIn(String address, char[] password, String from) {
    String name = Driver.key(address);
    Optional<Duration> wait = delays.begin(name);
    if (wait.isPresent()) {
      return new SignIn.Wait(wait.get());
    }
    Driver driver = people.reachedAt(address).orElse(null);
    String known = driver == null ? null : driver.passwordHash();
    boolean right = hashes.matches(password, known);
    if (driver == null || known == null) {
      return failed(driver, from, driver == null ? Cause.ADDRESS : Cause.INACTIVE);
    }
    if (!right || !driver.active()) {
      return failed(driver, from, right ? Cause.INACTIVE : Cause.PASSWORD);
    }
    delays.succeeded(name);
    if (hashes.outdated(known)) {
      known = hashes.of(password);
      people.save(driver.withPassword(known), own(driver.id()));
    }
    return welcome(driver, known, from);
  }

  private SignIn failed(@Nullable Driver driver, String from, Cause cause) {
    journal.accept(
        new PortalEvent.SignInFailed(
            driver == null ? UNKNOWN : driver.id(), PAGE + ", " + from, cause));
    return new SignIn.Wrong();
  }

  private SignIn welcome(Driver driver, String proof, String from) {
    journal.accept(new PortalEvent.SignedIn(driver.id(), PAGE + ", " + from));
    Visit visit = visits.begin(driver.id(), PAGE, proof);
    tokens.provide(visit, driver);
    return new SignIn.Welcome(visit);
  }

  /// A code by which a driver of the register sets a password, in place of any before.
  ///
  /// @throws IllegalArgumentException when there is no such driver
  public Invitation invite(String driver, Origin origin) {
    origin.needs(Permission.REGISTER);
    if (people.driver(driver).isEmpty()) {
      throw new IllegalArgumentException("driver " + driver + " is not known");
    }
    String code = secrets.of(CODE);
    Instant expires = clock.instant().plus(INVITED);
    journal.accept(new PortalEvent.Invited(driver, Secrets.hash(code), expires, origin));
    return new Invitation(code, expires);
  }

  /// An invitation that was not used yet; its code is known to nobody here.
  ///
  /// @param good whether its time is not over
  public record Invited(String driver, Instant at, String by, Instant expires, boolean good) {}

  /// Invitations that were neither used nor taken back, by driver.
  public List<Invited> invitations() {
    Instant now = clock.instant();
    return book.invitations().stream()
        .map(
            i ->
                new Invited(
                    i.driver(), i.at(), i.by().who(), i.expires(), i.expires().isAfter(now)))
        .toList();
  }

  /// Takes an invitation back; whether there was one.
  public synchronized boolean withdraw(String driver, Origin origin) {
    origin.needs(Permission.REGISTER);
    if (book.invitations().stream().noneMatch(i -> i.driver().equals(driver))) {
      return false;
    }
    journal.accept(new PortalEvent.InvitationWithdrawn(driver, origin));
    return true;
  }

  /// Sets a password by the code of an invitation, which is spent then, and signs in.
  ///
  /// @throws IllegalArgumentException when the password is weak
  public SignIn accept(String code, char[] password, String from) {
    PasswordRules.check("driver", password);
    String hash = hashes.of(password);
    Driver driver;
    synchronized (this) {
      driver =
          book.invitation(Secrets.hash(Secrets.plain(code)))
              .filter(i -> i.expires().isAfter(clock.instant()))
              .flatMap(i -> people.driver(i.driver()))
              .filter(Driver::active)
              .orElse(null);
      if (driver == null) {
        return failed(null, from, Cause.ADDRESS);
      }
      journal.accept(new PortalEvent.InvitationUsed(driver.id(), own(driver.id())));
      people.save(driver.withPassword(hash), own(driver.id()));
    }
    return welcome(driver, hash, from);
  }

  /// Who is signed in by this key: as long as neither their password was changed nor they were shut
  /// out.
  public Optional<Visit> visit(String key) {
    return visits
        .find(key)
        .filter(
            visit ->
                people
                    .driver(visit.driver())
                    .filter(Driver::active)
                    .map(Driver::passwordHash)
                    .filter(visit.proof()::equals)
                    .isPresent());
  }

  /// The driver who is signed in.
  public Driver driver(Visit visit) {
    return people
        .driver(visit.driver())
        .orElseThrow(() -> new IllegalStateException("driver " + visit.driver() + " is gone"));
  }

  /// Changes one's own password; whoever else is signed in by the old one no longer is.
  ///
  /// @throws IllegalArgumentException when the new one is weak
  public SignIn changePassword(Visit visit, char[] old, char[] fresh, String from) {
    Driver driver = driver(visit);
    PasswordRules.check(Driver.key(address(driver)), fresh);
    String name = "change " + driver.id();
    Optional<Duration> wait = delays.begin(name);
    if (wait.isPresent()) {
      return new SignIn.Wait(wait.get());
    }
    if (!hashes.matches(old, visit.proof())) {
      return failed(driver, from, Cause.PASSWORD);
    }
    delays.succeeded(name);
    String hash = hashes.of(fresh);
    people.save(driver.withPassword(hash), visit.mayOnce(Permission.REGISTER));
    visits.end(other -> other.driver().equals(driver.id()));
    return welcome(driver, hash, from);
  }

  private static String address(Driver driver) {
    String phone = driver.phone();
    String mail = driver.email();
    return phone != null ? phone : mail != null ? mail : driver.id();
  }

  /// Ends a visit.
  public void signOut(Visit visit) {
    visits.end(other -> other.key().equals(visit.key()));
    journal.accept(new PortalEvent.SignedOut(visit.driver(), visit.where()));
  }

  /// When drivers asked to be forgotten, by their ids.
  public Map<String, Instant> erasures() {
    return book.erasures();
  }

  /// Decides that a driver who asked to be forgotten is not; whether they had asked.
  ///
  /// @throws IllegalArgumentException without a reason: the law asks for one
  public synchronized boolean declineErasure(String driver, Origin origin) {
    origin.needs(Permission.PRIVACY);
    String why = origin.why();
    if (why == null || why.isBlank()) {
      throw new IllegalArgumentException("a reason is needed where erasure is declined");
    }
    if (!book.erasures().containsKey(driver)) {
      return false;
    }
    journal.accept(new PortalEvent.ErasureDeclined(driver, origin));
    return true;
  }
}
