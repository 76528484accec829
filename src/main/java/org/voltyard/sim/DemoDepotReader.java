package org.voltyard.sim;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.sim.DemoDepot.Card;
import org.voltyard.sim.DemoDepot.Fleet;
import org.voltyard.sim.DemoDepot.Habit;
import org.voltyard.sim.DemoDepot.Mishaps;
import org.voltyard.sim.DemoDepot.Plan;
import org.voltyard.sim.DemoDepot.Post;
import org.voltyard.sim.DemoDepot.Span;

/// Reads the description of a depot; what is wrong is told with its place in the file.
public final class DemoDepotReader {
  /// Where the depot of the demo lies on the class path.
  public static final String BUNDLED = "/sample-data/demo-depot.json";

  private static final double MOST_KW = 2_000;

  private DemoDepotReader() {}

  /// The depot that comes with the program.
  public static DemoDepot bundled() {
    try (InputStream in = DemoDepotReader.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException(BUNDLED + " is not on the class path");
      }
      return read("demo-depot.json", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A depot from a file called `name`.
  public static DemoDepot read(String name, InputStream in) throws IOException {
    try {
      return checked(
          new Member(new ObjectMapper().readTree(in), name).read(DemoDepotReader::depot));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static DemoDepot depot(Member root) {
    return new DemoDepot(
        root.text("name"),
        root.list("stations", DemoDepotReader::station),
        root.list("tokens", DemoDepotReader::token),
        root.list("vehicles", DemoDepotReader::vehicle),
        root.of("plan").read(DemoDepotReader::plan));
  }

  private static Post station(Member from) {
    Edition edition = edition(from);
    return new Post(
        from.text("id"),
        from.text("name"),
        from.text("group"),
        watts(from, "ratedKw"),
        from.list("connectors", each -> outlet(each, edition)),
        new ChargerPlan.Plate(
            from.text("vendor"), from.text("model"), from.text("serial"), from.text("firmware")),
        from.optional("password"),
        edition,
        from.has("tls") ? from.of("tls").read(DemoDepotReader::secured) : null);
  }

  /// The file of roots is looked for from where the program was started.
  private static DemoDepot.Secured secured(Member from) {
    String address = from.text("address");
    if (!address.startsWith("wss://")) {
      throw from.of("address").wrong("'" + address + "': wss://… is allowed");
    }
    String file = from.text("roots");
    try {
      return new DemoDepot.Secured(address, TlsSide.knowing(Files.readString(Path.of(file))));
    } catch (IOException | IllegalArgumentException e) {
      throw from.of("roots").wrong("'" + file + "' cannot be read: " + e.getMessage());
    }
  }

  /// 1.6 where nothing is said.
  private static Edition edition(Member from) {
    String text = from.has("ocpp") ? from.text("ocpp") : Edition.V1_6.text();
    for (Edition each : Edition.values()) {
      if (each.text().equals(text)) {
        return each;
      }
    }
    throw from.of("ocpp").wrong("'" + text + "': 1.6, 2.0.1 or 2.1");
  }

  private static Outlet outlet(Member from, Edition edition) {
    double watts = watts(from, "kw");
    boolean both = from.flag("bidirectional");
    if (both && (edition != Edition.V2_1 || !from.text("type").equals("DC"))) {
      throw from.of("bidirectional").wrong("only DC of a station with ocpp 2.1 can be");
    }
    return switch (from.text("type")) {
      case "AC1" -> new Outlet.Ac(watts, 1);
      case "AC3" -> new Outlet.Ac(watts, 3);
      case "DC" -> new Outlet.Dc(watts, both);
      default -> throw from.of("type").wrong("'" + from.text("type") + "': AC1, AC3 or DC");
    };
  }

  private static Card token(Member from) {
    return new Card(
        from.text("id"),
        from.text("holder"),
        from.flag("blocked"),
        from.optional("parent"),
        from.moment("expires"));
  }

  private static VehicleModel vehicle(Member from) {
    return new VehicleModel(
        from.text("name"),
        watts(from, "batteryKwh"),
        from.has("acKw") ? (int) from.number("acPhases", 1, 3) : 0,
        from.has("acKw") ? watts(from, "acKw") : 0,
        from.has("dcKw") ? watts(from, "dcKw") : 0,
        giving(from));
  }

  private static VehicleModel.@Nullable Giving giving(Member from) {
    if (!from.has("dischargeKw")) {
      return null;
    } else if (!from.has("dcKw")) {
      throw from.of("dischargeKw").wrong("only a vehicle with dcKw can discharge");
    }
    return new VehicleModel.Giving(watts(from, "dischargeKw"), from.number("minSoc", 0, 1));
  }

  private static Plan plan(Member from) {
    return new Plan(
        (long) from.number("seed", 0, Long.MAX_VALUE),
        from.number("timeFactor", 0.1, 600),
        (int) from.number("sampleSeconds", 1, 3600),
        from.number("occupiedAtStart", 0, 1),
        from.list("fleets", DemoDepotReader::fleet),
        from.list("strangers", Member::asText),
        from.list("brokenAtStart", Member::asText),
        new Mishaps(
            from.number("mishapEverySeconds", 1, 1e9), span(from, "mishapSeconds", 1, 86_400)));
  }

  private static Fleet fleet(Member from) {
    List<Double> weights = from.list("hours", each -> each.asNumber(0.01, 100));
    if (weights.size() != 24) {
      throw from.of("hours").wrong(weights.size() + " numbers, 24 are needed");
    }
    Habit habit =
        new Habit(
            from.number("gapMinutes", 0.1, 10_000),
            span(from, "stayMinutes", 1, 10_000),
            span(from, "soc", 0, 1),
            span(from, "target", 0.05, 1),
            from.number("wrongCard", 0, 1));
    return new Fleet(
        from.text("name"),
        from.list("groups", Member::asText),
        from.list("vehicles", Member::asText),
        from.list("cards", Member::asText),
        habit,
        weights);
  }

  private static Span span(Member from, String name, double min, double max) {
    List<Double> ends = from.list(name, each -> each.asNumber(min, max));
    if (ends.size() != 2) {
      throw from.of(name).wrong("two numbers are needed");
    }
    return new Span(ends.getFirst(), ends.getLast());
  }

  private static double watts(Member from, String name) {
    return from.number(name, 0.1, MOST_KW) * 1000;
  }

  /// Names that are used must exist, and ids must differ.
  private static DemoDepot checked(DemoDepot depot) {
    Set<String> ids = new HashSet<>();
    for (Post post : depot.stations()) {
      if (!ids.add(post.id())) {
        throw new IllegalArgumentException("stations: '" + post.id() + "' is there twice");
      }
    }
    known(depot.plan().broken(), ids, "brokenAtStart");
    Set<String> groups = new HashSet<>(depot.stations().stream().map(Post::group).toList());
    Set<String> models = new HashSet<>(depot.vehicles().stream().map(VehicleModel::name).toList());
    Set<String> cards = new HashSet<>(depot.tokens().stream().map(Card::id).toList());
    for (Fleet fleet : depot.plan().fleets()) {
      known(fleet.groups(), groups, "fleets." + fleet.name() + ".groups");
      known(fleet.vehicles(), models, "fleets." + fleet.name() + ".vehicles");
      known(fleet.cards(), cards, "fleets." + fleet.name() + ".cards");
    }
    return depot;
  }

  private static void known(List<String> used, Set<String> all, String where) {
    for (String each : used) {
      if (!all.contains(each)) {
        throw new IllegalArgumentException("plan." + where + ": '" + each + "' is unknown");
      }
    }
  }
}
