package org.voltyard.admin.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;

/// Users on a journal in memory, with a clock that goes when told to and cheap hashes.
final class Users implements InstantSource {
  static final PasswordHashes.Cost CHEAP = new PasswordHashes.Cost(64, 1, 1);
  static final String PASSWORD = "grey heron at dawn";

  final List<Recorded> facts = new ArrayList<>();
  final AccessBook book = new AccessBook();
  Access access;
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");

  Users() {
    access = new Access(book, (Fact fact) -> append(fact), new PasswordHashes(CHEAP), this);
  }

  void append(Fact fact) {
    Recorded recorded = new Recorded(facts.size() + 1L, now, fact);
    facts.add(recorded);
    book.apply(recorded);
  }

  /// Facts as they come from the journal.
  void append(Recorded recorded) {
    facts.add(recorded);
    book.apply(recorded);
  }

  /// The same facts, and nothing that was only remembered.
  Users restarted() {
    access = new Access(book, (Fact fact) -> append(fact), new PasswordHashes(CHEAP), this);
    return this;
  }

  Users withAdmin() {
    access.createFirst("root", "The Admin", PASSWORD.toCharArray(), "window");
    return this;
  }

  Users with(String name, Role... roles) {
    access.create(
        new User(name, name, Set.copyOf(Arrays.asList(roles)), true, 1),
        PASSWORD.toCharArray(),
        Origin.DEPOT);
    return this;
  }

  Origin by(String name) {
    return access.user(name).orElseThrow().at("window");
  }

  <F extends Fact> List<F> facts(Class<F> kind) {
    return facts.stream().map(Recorded::fact).filter(kind::isInstance).map(kind::cast).toList();
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
