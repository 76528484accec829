package org.voltyard.billing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.CostDesk;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Money;
import org.voltyard.domain.PaymentEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Settlement;
import org.voltyard.domain.StationCost;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionReport;
import org.voltyard.domain.TransactionReport.Phase;
import org.voltyard.domain.VatRegister;

/// What sessions cost, and what stations are told of it.
public final class Costs implements CostDesk {
  private final CostBook book;
  private final TariffBook tariffs;
  private final Talents talents;
  private final Function<TokenId, Optional<Token>> tokens;
  private final Consumer<Fact> journal;
  private final Supplier<CostPolicy> policy;
  private final VatRegister vat;
  private final InstantSource clock;

  /// What a session costs, as far as it is known.
  ///
  /// @param over whether it is the last word
  public record Known(SessionCost cost, boolean over) {}

  /// @param tokens the credentials that the depot knows
  /// @param journal writes a fact and returns when it is on disk and in all live state
  public Costs(
      CostBook book,
      TariffBook tariffs,
      Talents talents,
      Function<TokenId, Optional<Token>> tokens,
      Consumer<Fact> journal,
      Supplier<CostPolicy> policy,
      VatRegister vat,
      InstantSource clock) {
    this.book = book;
    this.tariffs = tariffs;
    this.talents = talents;
    this.tokens = tokens;
    this.journal = journal;
    this.policy = policy;
    this.vat = vat;
    this.clock = clock;
  }

  @Override
  public Answer answer(StationId station, TransactionReport report) {
    Tally tally = book.find(station, report.transaction());
    if (tally == null) {
      return Answer.NOTHING;
    }
    synchronized (tally.deciding()) {
      heard(tally, report.paying());
      fix(tally);
      if (!tally.session().open()) {
        SessionCost rated = rate(tally);
        return new Answer(rated == null ? null : rated.gross(), null); // I03.FR.02
      }
      ChargeLimit limit = limit(tally, station);
      boolean capped = tally.told().cost() != null || tally.sent().cost() != null;
      boolean told = policy.get().display(station) == CostPolicy.Display.ANSWER || capped;
      boolean shown = told && report.phase() != Phase.ENDED && !tally.stationCounts();
      return new Answer(shown ? draft(tally).map(SessionCost::gross).orElse(null) : null, limit);
    }
  }

  private void heard(Tally tally, TransactionReport.Paying paying) {
    if (paying.tariff() != null) {
      tally.countedByStation();
    }
    if (paying.limit() != null) {
      journal.accept(new CostEvent.LimitTold(tally.id(), tally.connector(), paying.limit()));
    }
    if (paying.cost() != null) {
      journal.accept(new CostEvent.StationTold(tally.id(), tally.connector(), paying.cost()));
    }
  }

  /// The tariff is that of the beginning; that of the driver, once it is known who charges.
  private void fix(Tally tally) {
    Session session = tally.session();
    if (!tally.terms().isEmpty() || (session.open() && session.token().equals(TokenId.NOBODY))) {
      return;
    }
    Tariff holds =
        tariffs.holding(session.connector().station(), session.token(), session.start().at());
    if (holds != null) {
      journal.accept(
          new CostEvent.TariffFixed(tally.id(), tally.connector(), holds, session.start().at()));
    }
  }

  /// What the station is still to be told of where to stop; null when nothing. // E16.FR.02
  private @Nullable ChargeLimit limit(Tally tally, StationId station) {
    ChargeLimit wanted = talents.limits(station, wanted(tally));
    ChargeLimit news = Limits.news(wanted, tally.told(), tally.sent());
    if (news.none()) {
      return null;
    }
    journal.accept(new CostEvent.LimitSent(tally.id(), tally.connector(), news));
    return news;
  }

  private ChargeLimit wanted(Tally tally) {
    Token token = tokens.apply(tally.token()).orElse(null);
    Token.Terms terms = token == null ? null : token.terms();
    if (terms == null) {
      return ChargeLimit.NONE;
    }
    ChargeLimit agreed = terms.limit() == null ? ChargeLimit.NONE : terms.limit();
    return agreed.lower(new ChargeLimit(terms.credit(), null, null, null)); // C17.FR.03
  }

  private Optional<SessionCost> draft(Tally tally) {
    return tally.terms().isEmpty() ? Optional.empty() : Optional.of(price(tally));
  }

  private SessionCost price(Tally tally) {
    List<Pricing.Term> terms = tally.terms();
    Tally.Metered metered = tally.metered();
    Usage usage =
        Stretching.of(
            metered, terms.stream().map(Pricing.Term::tariff).toList(), policy.get().zone());
    return Pricing.price(terms, given(metered, usage) ? usage : Usage.NONE, policy.get().zone())
        .cost();
  }

  /// Who gives up before anything flowed pays nothing. // C20.FR.03
  private static boolean given(Tally.Metered metered, Usage usage) {
    return metered.session().open()
        || usage.stretches().stream()
            .anyMatch(
                s ->
                    s.state() == Stretch.State.CHARGING
                        || s.state() == Stretch.State.RESERVED
                        || s.kwh().signum() > 0);
  }

  /// The price of an ended session; null when no tariff holds for it.
  private @Nullable SessionCost rate(Tally tally) {
    if (tally.settled() || tally.terms().isEmpty()) {
      return tally.rated();
    }
    SessionCost before = tally.rated();
    SessionCost cost = price(tally);
    journal.accept(new CostEvent.Rated(tally.id(), tally.connector(), tally.token(), cost));
    spend(tally, before == null ? cost.gross() : cost.gross().minus(before.gross()));
    return cost;
  }

  private void spend(Tally tally, Money cost) {
    Token token = tokens.apply(tally.token()).orElse(null);
    Money credit = token == null ? null : token.credit();
    if (credit != null && credit.currency().equals(cost.currency()) && cost.minor() != 0) {
      journal.accept(new TokenEvent.Spent(tally.token(), tally.id(), cost, credit.minus(cost)));
    }
  }

  /// Hears of every fact: sessions of stations that are not answered with money have a price too.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case SessionEvent.Started e -> settle(e.session().id());
      case SessionEvent.Restated e -> settle(e.session());
      case SessionEvent.Ended e -> settle(e.session());
      case SessionEvent.Corrected e -> settle(e.session());
      default -> {}
    }
  }

  private void settle(SessionId session) {
    Tally tally = book.find(session);
    if (tally == null) {
      return;
    }
    synchronized (tally.deciding()) {
      fix(tally);
      if (!tally.session().open()) {
        rate(tally);
      }
    }
  }

  /// After a start: what was written before the program stopped and not decided.
  public void catchUp() {
    book.open().forEach(t -> settle(t.id()));
  }

  /// What an open session costs so far, or one that ended lately; empty when that is not known
  /// here.
  public Optional<Known> of(SessionId session) {
    Tally tally = book.find(session);
    if (tally == null) {
      return Optional.empty();
    }
    SessionCost rated = tally.rated();
    return rated != null && !tally.session().open()
        ? Optional.of(new Known(rated, true))
        : draft(tally).map(cost -> new Known(cost, false));
  }

  /// What the station of an open session, or of one that ended lately, says that it costs.
  public Optional<StationCost> told(SessionId session) {
    Tally tally = book.find(session);
    return tally == null ? Optional.empty() : Optional.ofNullable(tally.stationCost());
  }

  /// What is to be shown of an open session on its station's display, with what it was made from.
  record Shown(Tally tally, Money cost, Energy energy) {}

  /// Empty where nothing is to be shown by a message of its own.
  Optional<Shown> shown(SessionId session) {
    Tally tally = book.find(session);
    if (tally == null || !tally.session().open() || tally.stationCounts()) {
      return Optional.empty();
    }
    StationId station = tally.connector().station();
    boolean wanted = policy.get().display(station) == CostPolicy.Display.MESSAGE;
    return wanted
        ? draft(tally).map(cost -> new Shown(tally, cost.gross(), energy(tally)))
        : Optional.empty();
  }

  private static Energy energy(Tally tally) {
    var points = tally.metered().points();
    Energy last = tally.session().start().meter();
    for (var point : points) {
      Energy register = point.register();
      last = register == null ? last : register;
    }
    return last;
  }

  /// Writes down that another tariff holds for an open session from now on.
  ///
  /// @throws IllegalArgumentException when it cannot: another currency, other taxes
  public void change(SessionId session, Tariff tariff) {
    Tally tally = open(session);
    synchronized (tally.deciding()) {
      for (Pricing.Term term : tally.terms()) {
        if (!term.tariff().currency().equals(tariff.currency())
            || term.tariff().taxes() != tariff.taxes()) {
          throw new IllegalArgumentException(
              "currency and taxes cannot change within a session"); // I11.FR.05
        }
      }
      journal.accept(
          new CostEvent.TariffFixed(session, tally.connector(), tariff, clock.instant()));
    }
  }

  /// The open session, for a change of its tariff.
  ///
  /// @throws IllegalArgumentException when there is none
  Tally open(SessionId session) {
    Tally tally = book.find(session);
    if (tally == null || !tally.session().open()) {
      throw new IllegalArgumentException("session " + session.number() + " is not open");
    }
    return tally;
  }

  /// @throws IllegalArgumentException when there is no such tariff
  Tariff tariff(TariffId id) {
    Tariff found = tariffs.tariff(id);
    if (found == null) {
      throw new IllegalArgumentException("there is no tariff " + id);
    }
    return found;
  }

  @Override
  public @Nullable Named driverTariff(StationId station, TokenId token) {
    Tariff own =
        talents.calculates(station) ? tariffs.ofDriver(station, token, clock.instant()) : null;
    return own == null ? null : new Named(TariffNames.of(own), own);
  }

  @Override
  public boolean direct(StationId station, TokenId reference) {
    return policy.get().terminals();
  }

  @Override
  public Currency currency() {
    return policy.get().currency();
  }

  @Override
  public VatAnswer vat(StationId station, String number) {
    return vat.look(number);
  }

  @Override
  public PaymentEvent.@Nullable Receipt settled(StationId station, Settlement settlement) {
    PaymentEvent.Receipt receipt = receipt(station, settlement);
    journal.accept(new PaymentEvent.Settled(station, settlement, receipt));
    return receipt;
  }

  /// Only what was paid has a receipt, and only one. // C21.FR.03
  private PaymentEvent.@Nullable Receipt receipt(StationId station, Settlement settlement) {
    String place = policy.get().receipts();
    if (settlement.status() != Settlement.Status.SETTLED
        || settlement.receiptUrl() != null
        || place.isBlank()) {
      return null;
    }
    Tally tally =
        settlement.transaction() == null ? null : book.find(station, settlement.transaction());
    String number =
        tally == null
            ? "R-" + Integer.toHexString(settlement.reference().hashCode())
            : "R-" + tally.id().number();
    return new PaymentEvent.Receipt(number, place.replace("{receipt}", number));
  }

  /// The sessions that are open, for who looks after all of them.
  List<SessionId> openSessions() {
    List<SessionId> ids = new ArrayList<>();
    book.open().forEach(t -> ids.add(t.id()));
    return ids;
  }

  Instant now() {
    return clock.instant();
  }
}
