package org.voltyard.admin;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.CertificateQuery;
import org.voltyard.domain.CertificateState;
import org.voltyard.domain.RevocationSource;

/// Asks responders and fetches lists, and remembers what they said for as long as they say it
/// holds. // C07.FR.05, M06, M07
public final class Revocations implements RevocationSource, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final Supplier<ContractRules> rules;
  private final Supplier<List<X509Certificate>> issuers;
  private final InstantSource clock;
  private final Responders responders = new Responders();
  private final Map<CertificateQuery, Known> known = new ConcurrentHashMap<>();

  private record Known(CertificateState state, Instant until) {}

  /// @param issuers those whose keys the depot knows
  public Revocations(Supplier<ContractRules> rules, ContractRoots issuers, InstantSource clock) {
    this.rules = rules;
    this.issuers = issuers::all;
    this.clock = clock;
  }

  @Override
  public CertificateState ask(CertificateQuery query) {
    return ask(query, issuers.get());
  }

  /// @param believed issuers whose keys are known
  CertificateState ask(CertificateQuery query, List<X509Certificate> believed) {
    Instant now = clock.instant();
    Known before = known.get(query);
    if (before != null && before.until.isAfter(now)) {
      return before.state;
    }
    CertificateState state = fresh(query, believed, now);
    if (state.status() != CertificateState.Status.FAILED) {
      remember(query, state, now);
    }
    return state;
  }

  private void remember(CertificateQuery query, CertificateState state, Instant now) {
    if (known.size() >= MOST) {
      known.values().removeIf(k -> !k.until.isAfter(now));
    }
    if (known.size() < MOST) {
      Instant latest = now.plus(LONGEST);
      known.put(query, new Known(state, state.until().isBefore(latest) ? state.until() : latest));
    }
  }

  /// The first address that gives an answer decides.
  private CertificateState fresh(
      CertificateQuery query, List<X509Certificate> believed, Instant now) {
    CertificateState last =
        CertificateState.failed(now.plus(AGAIN), "no address is named where to ask");
    for (String address : query.addresses()) {
      try {
        last = asked(query, address, believed, now);
        if (last.status() != CertificateState.Status.FAILED) {
          return last;
        }
      } catch (IOException | GeneralSecurityException | RuntimeException e) { // it may say anything
        LOG.info("{} {}", address, e.toString());
        last = CertificateState.failed(now.plus(AGAIN), address + " " + e.getMessage());
      }
    }
    return last;
  }

  private CertificateState asked(
      CertificateQuery query, String address, List<X509Certificate> believed, Instant now)
      throws IOException, GeneralSecurityException {
    return switch (query.source()) {
      case RESPONDER ->
          new OcspAnswer(query.certificate(), believed, now)
              .read(
                  responders.ask(
                      address, OcspAnswer.question(query.certificate()), rules.get().hosts()));
      case LIST ->
          RevocationList.read(responders.ask(address, null, rules.get().hosts()), now)
              .of(query.certificate(), believed);
    };
  }

  @Override
  public void close() {
    responders.close();
  }
}
