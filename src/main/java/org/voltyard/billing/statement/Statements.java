package org.voltyard.billing.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statement.Line;
import org.voltyard.billing.statement.Statement.Period;
import org.voltyard.billing.statement.Statement.Subject;
import org.voltyard.domain.CostArchive;
import org.voltyard.domain.CostArchive.Amounts;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.domain.SessionId;

/// Makes statements from the archives. Never call it on the JavaFX thread.
public final class Statements {
  /// More than anybody reads, and than a sheet of paper should hold.
  public static final int MOST = 20_000;

  private static final int PAGE = 1_000;
  private final SessionArchive sessions;
  private final CostArchive costs;
  private final Names names;

  /// There are more sessions than a statement may have.
  public static final class TooMany extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    TooMany() {
      super("the period has more than " + MOST + " sessions; choose a shorter one");
    }
  }

  /// What ids stand for, null where they are not known any more.
  public record Names(
      Function<String, @Nullable String> plate, Function<String, @Nullable String> driver) {}

  public Statements(SessionArchive sessions, CostArchive costs, Names names) {
    this.sessions = sessions;
    this.costs = costs;
    this.names = names;
  }

  /// The statement of somebody for a period; it tells of money whoever may see that.
  ///
  /// @throws TooMany when there are more sessions than a statement may have
  public Statement of(Subject subject, Period period, Origin origin) {
    return of(subject, period, origin, sessions -> {});
  }

  /// The same, telling now and then how many sessions have been read; what that throws ends it.
  public Statement of(Subject subject, Period period, Origin origin, IntConsumer read) {
    origin.needs(Permission.VIEW_PEOPLE);
    boolean money = origin.may(Permission.VIEW_MONEY);
    List<Line> lines = new ArrayList<>();
    int running = 0;
    String cursor = null;
    do {
      Page<Session> page = sessions.search(query(subject, period, cursor));
      cursor = page.next();
      List<Session> over = page.items().stream().filter(each -> !each.open()).toList();
      running += page.items().size() - over.size();
      lines.addAll(lines(over, money));
      if (lines.size() > MOST) {
        throw new TooMany();
      }
      read.accept(lines.size() + running);
    } while (cursor != null);
    lines.sort(Comparator.comparing(Line::start).thenComparing(Line::session));
    return new Statement(subject, period, lines, running, money);
  }

  private List<Line> lines(List<Session> over, boolean money) {
    List<SessionId> ids = over.stream().map(Session::id).toList();
    Map<SessionId, Whose> whose = sessions.whose(ids);
    Map<SessionId, Amounts> amounts = money ? costs.amounts(ids) : Map.of();
    List<Line> lines = new ArrayList<>();
    for (Session session : over) {
      Session.End end = session.end();
      if (end != null) {
        Whose by = whose.get(session.id());
        lines.add(
            new Line(
                session.id(),
                session.start().at(),
                end.at(),
                session.connector(),
                session.token(),
                by == null ? null : name(names.plate(), by.vehicle()),
                by == null ? null : name(names.driver(), by.driver()),
                session.energy(),
                amounts.get(session.id())));
      }
    }
    return lines;
  }

  private static @Nullable String name(
      Function<String, @Nullable String> names, @Nullable String id) {
    String name = id == null ? null : names.apply(id);
    return name == null ? id : name;
  }

  private static SessionArchive.Query query(
      Subject subject, Period period, @Nullable String cursor) {
    Whose whose =
        switch (subject.kind()) {
          case VEHICLE -> new Whose(subject.id(), null, null);
          case DRIVER -> new Whose(null, subject.id(), null);
          case ORGANISATION -> new Whose(null, null, subject.id());
        };
    return new SessionArchive.Query(
        null, null, null, period.from(), period.to(), cursor, PAGE, whose);
  }
}
