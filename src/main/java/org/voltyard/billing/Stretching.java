package org.voltyard.billing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Current;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Session;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.UsagePoint;
import org.voltyard.domain.UsagePoint.Flow;

/// Makes the stretches of a session from what was measured: the register is a straight line between
/// two readings. Pure.
final class Stretching {
  /// A reading by the clock this near to a boundary is that of the boundary.
  private static final Duration NEAR = Duration.ofSeconds(60);

  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  private Stretching() {}

  private record Node(
      Instant at, @Nullable Long register, @Nullable Current amperes, boolean aligned, Flow flow) {
    Node at(Instant other) {
      return new Node(other, register, amperes, aligned, flow);
    }

    Node with(@Nullable Long other) {
      return new Node(at, other, amperes, aligned, flow);
    }
  }

  /// Until its end, or until its last reading while it is open.
  static Usage of(Tally.Metered metered, List<Tariff> tariffs, ZoneId zone) {
    List<Node> nodes = nodes(metered);
    align(nodes, tariffs, zone);
    fill(nodes);
    List<Stretch> stretches = new ArrayList<>();
    Instant begin = metered.session().start().at();
    Instant reserved = metered.reservedFrom();
    if (reserved != null && reserved.isBefore(begin)) {
      stretches.add(
          new Stretch(Stretch.State.RESERVED, reserved, begin, BigDecimal.ZERO, null, null));
    }
    for (int i = 1; i < nodes.size(); i++) {
      stretch(nodes.get(i - 1), nodes.get(i), stretches);
    }
    return new Usage(stretches);
  }

  private static List<Node> nodes(Tally.Metered metered) {
    Session session = metered.session();
    Instant begin = session.start().at();
    Session.End end = session.end();
    Flow flow = metered.flow() == null ? Flow.CHARGING : metered.flow();
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node(begin, session.start().meter().milliWattHours(), null, false, flow));
    for (UsagePoint point : metered.points()) {
      flow = point.flow() == null ? flow : point.flow();
      boolean late = end != null && !point.at().isBefore(end.at());
      if (point.at().isAfter(begin) && !late) {
        Energy register = point.register();
        nodes.add(
            new Node(
                point.at(),
                register == null ? null : (Long) register.milliWattHours(),
                point.amperes(),
                point.aligned(),
                flow));
      } else if (!point.at().isAfter(begin)) {
        nodes.set(0, new Node(begin, nodes.getFirst().register(), null, false, flow));
      }
    }
    if (end != null) {
      Instant over = end.at().isBefore(begin) ? begin : end.at();
      nodes.add(new Node(over, end.meter().milliWattHours(), null, false, flow));
    }
    return nodes;
  }

  /// A reading by the clock takes the place of the straight line where a price changes.
  private static void align(List<Node> nodes, List<Tariff> tariffs, ZoneId zone) {
    if (nodes.size() < 3) {
      return;
    }
    Set<Instant> boundaries =
        WallClock.boundaries(tariffs, zone, nodes.getFirst().at(), nodes.getLast().at());
    for (int i = 1; i < nodes.size() - 1; i++) {
      Node node = nodes.get(i);
      Instant nearest =
          boundaries.stream()
              .min(Comparator.comparing(b -> Duration.between(b, node.at()).abs()))
              .orElse(null);
      if (node.aligned()
          && nearest != null
          && Duration.between(nearest, node.at()).abs().compareTo(NEAR) <= 0
          && nearest.isAfter(nodes.get(i - 1).at())
          && nearest.isBefore(nodes.get(i + 1).at())) {
        nodes.set(i, node.at(nearest));
      }
    }
  }

  /// Registers that were not told, or that fell, lie on the line between their neighbours.
  private static void fill(List<Node> nodes) {
    long highest = Long.MIN_VALUE;
    long last = lastRegister(nodes);
    for (int i = 0; i < nodes.size(); i++) {
      Long register = nodes.get(i).register();
      if (register != null && (register < highest || register > last)) {
        nodes.set(i, nodes.get(i).with(null));
      } else if (register != null) {
        highest = register;
      }
    }
    int known = 0;
    for (int i = 1; i < nodes.size(); i++) {
      if (nodes.get(i).register() != null) {
        between(nodes, known, i);
        known = i;
      }
    }
    Long rest = nodes.get(known).register();
    for (int i = known + 1; i < nodes.size(); i++) {
      nodes.set(i, nodes.get(i).with(rest));
    }
  }

  /// The register at the end holds, whatever was read before it.
  private static long lastRegister(List<Node> nodes) {
    Long last = nodes.getLast().register();
    Long first = nodes.getFirst().register();
    return last == null ? Long.MAX_VALUE : Math.max(last, first == null ? last : first);
  }

  private static void between(List<Node> nodes, int from, int to) {
    Long a = nodes.get(from).register();
    Long b = nodes.get(to).register();
    if (a == null || b == null) {
      return;
    }
    double span = seconds(nodes, from, to);
    for (int i = from + 1; i < to; i++) {
      double part = seconds(nodes, from, i);
      nodes.set(i, nodes.get(i).with(a + Math.round((b - a) * (span == 0 ? 1 : part / span))));
    }
  }

  private static double seconds(List<Node> nodes, int from, int to) {
    return Duration.between(nodes.get(from).at(), nodes.get(to).at()).toMillis() / 1000.0;
  }

  private static void stretch(Node from, Node to, List<Stretch> stretches) {
    Long a = from.register();
    Long b = to.register();
    BigDecimal kwh = BigDecimal.valueOf(a == null || b == null ? 0 : Math.max(0, b - a), 6);
    if (to.at().equals(from.at()) && kwh.signum() == 0) {
      return;
    }
    BigDecimal seconds = Stretch.seconds(from.at(), to.at());
    Current amperes = to.amperes() == null ? from.amperes() : to.amperes();
    stretches.add(
        new Stretch(
            state(from.flow(), kwh),
            from.at(),
            to.at(),
            kwh,
            seconds.signum() == 0
                ? null
                : kwh.multiply(HOUR).divide(seconds, MathContext.DECIMAL64),
            amperes == null ? null : BigDecimal.valueOf(amperes.amperes())));
  }

  /// Where energy flows, it charges, though nobody said so.
  private static Stretch.State state(Flow flow, BigDecimal kwh) {
    return switch (flow) {
      case CHARGING -> Stretch.State.CHARGING;
      case IDLE -> Stretch.State.IDLE;
      case HELD -> kwh.signum() > 0 ? Stretch.State.CHARGING : Stretch.State.HELD;
    };
  }
}
