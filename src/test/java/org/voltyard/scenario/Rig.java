package org.voltyard.scenario;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltyard.app.RunningDepot;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// A started depot with a clock that goes when told to, an ear for all its facts, and the chargers
/// that are connected to it.
final class Rig implements AutoCloseable {
  static final Origin OPERATOR = new Origin("operator", "test");

  private final Clock clock = new Clock();
  private final Arrivals<Recorded> facts = new Arrivals<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Charger> chargers = new ArrayList<>();
  private final List<Charger2> closing = new ArrayList<>();
  private final RunningDepot depot;

  private static final class Clock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }
  }

  /// A depot that lets every new station in.
  Rig(Path folder) {
    this(folder, "accept");
  }

  Rig(Path folder, String onboarding) {
    this(folder, Map.of("onboarding", onboarding));
  }

  /// A depot with settings; it lets every new station in where they say nothing else.
  Rig(Path folder, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("onboarding", "accept");
    depot = new RunningDepot(folder, clock, all);
    depot.hear(facts::add);
  }

  RunningDepot depot() {
    return depot;
  }

  Instant now() {
    return clock.now;
  }

  void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  /// A charger that is connected, has booted and has been asked for its configuration, with a card
  /// of its own that the depot knows.
  Charger charger(String name) {
    Charger made = station(name);
    token(new Token(made.card(), Token.Status.ACCEPTED, null, null, name));
    made.connect();
    made.boot();
    return made;
  }

  /// A charger that is not connected yet.
  Charger station(String name) {
    Charger made = new Charger(this, name, new TestStation(depot.address() + name, http));
    chargers.add(made);
    return made;
  }

  /// A charger with a wire of its own.
  Charger station(String name, TestStation wire) {
    Charger made = new Charger(this, name, wire);
    chargers.add(made);
    return made;
  }

  /// A charger of OCPP 2.x that is connected and has booted, with a card that the depot knows.
  Charger2 charger2(String name) {
    Charger2 made = station2(name);
    token(new Token(made.card(), Token.Status.ACCEPTED, null, null, name));
    made.connect();
    made.boot();
    return made;
  }

  Charger2 station2(String name) {
    return station2(name, "ocpp2.0.1");
  }

  Charger2 station2(String name, String protocol) {
    Charger2 made =
        new Charger2(this, name, new TestStation(depot.address() + name, http, protocol));
    closing.add(made);
    return made;
  }

  /// A charger of OCPP 2.x with a wire of its own.
  Charger2 station2(String name, TestStation wire) {
    Charger2 made = new Charger2(this, name, wire);
    closing.add(made);
    return made;
  }

  /// A charger of OCPP 2.1 that is connected and has booted, with a card that the depot knows.
  Charger2 charger21(String name) {
    Charger2 made = station2(name, new TestStation(depot.address() + name, http, "ocpp2.1"));
    token(new Token(made.card(), Token.Status.ACCEPTED, null, null, name));
    made.connect();
    made.boot();
    return made;
  }

  void token(Token token) {
    depot.tokens().put(token, OPERATOR);
  }

  void card(TokenId id, @Nullable TokenId parent) {
    token(new Token(id, Token.Status.ACCEPTED, parent, null, ""));
  }

  /// The first fact that fits, whether it has happened or has yet to.
  <F extends Fact> F fact(Class<F> kind, Predicate<F> which) {
    Recorded found =
        facts.await(
            kind.getSimpleName(),
            r -> kind.isInstance(r.fact()) && which.test(kind.cast(r.fact())));
    return kind.cast(found.fact());
  }

  /// As [#fact], but the same one is not found again.
  <F extends Fact> F next(Class<F> kind, Predicate<F> which) {
    Recorded found =
        facts.take(
            kind.getSimpleName(),
            r -> kind.isInstance(r.fact()) && which.test(kind.cast(r.fact())));
    return kind.cast(found.fact());
  }

  /// The facts that have happened and fit.
  <F extends Fact> List<F> facts(Class<F> kind, Predicate<F> which) {
    return facts.here(r -> kind.isInstance(r.fact()) && which.test(kind.cast(r.fact()))).stream()
        .map(r -> kind.cast(r.fact()))
        .toList();
  }

  @Override
  public void close() {
    chargers.forEach(Charger::close);
    closing.forEach(Charger2::close);
    depot.close();
    http.close();
  }
}
