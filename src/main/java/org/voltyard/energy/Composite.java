package org.voltyard.energy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Rates;
import org.voltyard.domain.ChargingProfile;

/// What all limits on an EVSE come to over time: within a purpose the highest level leads, between
/// purposes the lowest limit counts, and the transaction's own profile stands for the default one.
/// Pure. // K01.FR.17, K08.FR.04, SC.01
final class Composite {
  private final int connector;
  private final @Nullable Running running;
  private final Instant from;
  private final Instant to;
  private final RateUnit unit;

  /// A piece of a layer's timeline.
  private record Lead(Layer layer, Timeline.Piece piece) {}

  /// @param running the transaction on the EVSE; without one, as if one began now // K08.FR.06
  Composite(int connector, @Nullable Running running, Instant from, Instant to, RateUnit unit) {
    this.connector = connector;
    this.running = running;
    this.from = from;
    this.to = to;
    this.unit = unit;
  }

  /// The spans follow each other without a gap from beginning to end.
  List<Span> of(List<Layer> layers) {
    Timeline timeline = new Timeline(from, to, running == null ? null : running.since());
    List<Lead> leads = new ArrayList<>();
    TreeSet<Instant> turns = new TreeSet<>(List.of(from, to));
    for (Layer layer : layers) {
      if (!applies(layer)) {
        continue;
      }
      for (Timeline.Piece piece : timeline.of(layer.profile())) {
        leads.add(new Lead(layer, piece));
        turns.add(piece.from());
        turns.add(piece.to());
      }
    }
    List<Span> spans = new ArrayList<>();
    Instant start = null;
    for (Instant turn : turns) {
      if (start != null) {
        append(spans, span(start, turn, leads));
      }
      start = turn;
    }
    return spans;
  }

  private static void append(List<Span> spans, Span next) {
    if (!spans.isEmpty() && spans.getLast().sameAs(next)) {
      spans.set(spans.size() - 1, spans.getLast().until(next.to()));
    } else {
      spans.add(next);
    }
  }

  private boolean applies(Layer layer) {
    boolean here = layer.connector() == connector || layer.connector() == 0;
    if (!here || layer.profile().purpose() != Purpose.TX) {
      return here;
    }
    String meant =
        layer.profile().transaction() == null ? null : layer.profile().transaction().value();
    return layer.connector() == connector
        && running != null
        && (meant == null || meant.equals(running.transaction().value()));
  }

  private Span span(Instant start, Instant end, List<Lead> leads) {
    Map<Purpose, Lead> leading = new EnumMap<>(Purpose.class);
    for (Lead lead : leads) {
      if (!lead.piece().from().isAfter(start) && lead.piece().to().isAfter(start)) {
        leading.merge(lead.layer().purpose(), lead, Composite::higher);
      }
    }
    Lead base = base(leading);
    Merged merged = new Merged();
    take(merged, leading.get(Purpose.STATION_MAX));
    take(merged, leading.get(Purpose.EXTERNAL));
    take(merged, base);
    Lead extra = leading.get(Purpose.LOCAL_GENERATION);
    if (extra != null) {
      merged.more(rates(extra).limit());
    }
    Mode mode = base == null ? Mode.CHARGING_ONLY : base.piece().period().mode();
    return new Span(start, end, merged.rates(), mode, merged.phases(), merged.why());
  }

  /// Priority outdoes the transaction's own profile, and that the default one. // K21.FR.04
  private @Nullable Lead base(Map<Purpose, Lead> leading) {
    Lead priority = leading.get(Purpose.PRIORITY);
    if (priority != null && running != null && running.priority()) {
      return priority;
    }
    Lead own = leading.get(Purpose.TX);
    return own == null ? leading.get(Purpose.TX_DEFAULT) : own;
  }

  /// What is set on the EVSE itself is nearer than what is set on all of them.
  private static Lead higher(Lead one, Lead other) {
    int level = Integer.compare(one.layer().profile().stackLevel(), level(other));
    if (level != 0) {
      return level > 0 ? one : other;
    }
    return one.layer().connector() > 0 ? one : other;
  }

  private static int level(Lead lead) {
    return lead.layer().profile().stackLevel();
  }

  private void take(Merged merged, @Nullable Lead lead) {
    if (lead != null) {
      ChargingProfile profile = lead.layer().profile();
      Period period = lead.piece().period();
      merged.take(
          rates(lead),
          period.phases(),
          new Span.Why(profile.purpose(), profile.id()),
          period.mode());
    }
  }

  private Rates rates(Lead lead) {
    Period period = lead.piece().period();
    return Rating.turned(
        period.rates(), lead.layer().profile().schedule().unit(), unit, period.phases());
  }
}
