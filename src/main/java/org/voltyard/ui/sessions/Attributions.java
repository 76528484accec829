package org.voltyard.ui.sessions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Origin;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionArchive.Whose;
import org.voltyard.domain.SessionId;
import org.voltyard.fleet.register.Names;

/// To whom sessions are put down. Whoever may not see people learns nothing here.
final class Attributions {
  /// Ids that nobody has.
  private static final Whose ANYBODY = new Whose(null, null, null);

  private final SessionArchive archive;
  private final SessionsModel.@Nullable People people;
  private final Map<SessionId, Whose> known = new HashMap<>();

  /// @param people null for whoever may not see them
  Attributions(SessionArchive archive, SessionsModel.@Nullable People people) {
    this.archive = archive;
    this.people = people;
  }

  boolean seen() {
    return people != null;
  }

  /// What the archive knows; off the window's thread.
  Map<SessionId, Whose> read(List<SessionId> sessions) {
    return people == null ? Map.of() : archive.whose(sessions);
  }

  /// Keeps what was read or heard.
  void put(Map<SessionId, Whose> found) {
    if (people != null) {
      known.putAll(found);
    }
  }

  Who of(SessionId session) {
    return who(known.get(session));
  }

  /// Their names.
  Who who(@Nullable Whose ids) {
    return ids == null || people == null
        ? Who.UNKNOWN
        : new Who(
            people.names().plate(ids.vehicle()),
            people.names().driver(ids.driver()),
            people.names().organisation(ids.organisation()));
  }

  /// Whom a filter means; null for anybody. Words that mean nobody are looked for as they are.
  @Nullable Whose wanted(SessionFilter filter) {
    if (people == null || !filter.ofSomebody()) {
      return null;
    }
    return new Whose(
        id(filter.vehicle(), people.names()::vehicleId),
        id(filter.driver(), people.names()::driverId),
        id(filter.organisation(), people.names()::organisationId));
  }

  private interface Meaning {
    @Nullable String of(String words);
  }

  private static @Nullable String id(String words, Meaning meaning) {
    try {
      return meaning.of(words);
    } catch (InvalidEntry nobody) {
      return words;
    }
  }

  /// Whether a session is whose it should be.
  boolean fits(SessionId session, @Nullable Whose wanted) {
    Whose is = known.getOrDefault(session, ANYBODY);
    return wanted == null
        || (same(wanted.vehicle(), is.vehicle())
            && same(wanted.driver(), is.driver())
            && same(wanted.organisation(), is.organisation()));
  }

  private static boolean same(@Nullable String wanted, @Nullable String is) {
    return wanted == null || wanted.equals(is);
  }

  /// Names for a form.
  Names names() {
    return needed().names();
  }

  /// Puts a session down to whom words mean; off the window's thread.
  ///
  /// @throws InvalidEntry when they mean nobody
  void attribute(SessionId session, Who words, Origin origin) {
    Names names = needed().names();
    needed()
        .recognition()
        .attribute(
            session,
            names.vehicleId(words.vehicle()),
            names.driverId(words.driver()),
            names.organisationId(words.organisation()),
            origin);
  }

  private SessionsModel.People needed() {
    if (people == null) {
      throw new IllegalStateException("whoever may not see people puts nothing down to them");
    }
    return people;
  }
}
