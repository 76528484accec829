package org.voltyard.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.voltyard.domain.TokenId;

/// Takes from sessions that are old enough whose they were: driver and vehicle are forgotten, the
/// token gets a name that says nothing. The organisation stays, for its figures.
final class Unlinking {
  private static final int STEP = 2_000;
  private static final Set<String> NOBODY = Set.of(TokenId.FREE_VEND.key(), TokenId.NOBODY.key());

  private final Database database;
  private final SecureRandom random = new SecureRandom();
  private long reached = Long.MIN_VALUE;

  private record Old(long id, String tokenKey, long startAt) {}

  Unlinking(Database database) {
    this.database = database;
  }

  /// All that began before an instant and are over.
  void before(long end, BooleanSupplier stopped) {
    int found = STEP;
    while (found == STEP && !stopped.getAsBoolean()) {
      List<Old> old = oldest(end);
      found = old.size();
      if (found > 0) {
        database.write(session -> unlink(session, old));
        reached = old.getLast().startAt();
      }
    }
  }

  private List<Old> oldest(long end) {
    return database.read(
        session ->
            session
                .createQuery(
                    "select s.id, s.tokenKey, s.startAt from SessionEntity s where s.startAt >="
                        + " :from and s.startAt < :end and s.personal = true and s.endAt is not"
                        + " null order by s.startAt, s.id",
                    Old.class)
                .setParameter("from", reached)
                .setParameter("end", end)
                .setMaxResults(STEP)
                .getResultList());
  }

  private void unlink(Session session, List<Old> old) {
    Map<String, List<Long>> byToken =
        old.stream()
            .collect(
                Collectors.groupingBy(
                    Old::tokenKey, Collectors.mapping(Old::id, Collectors.toList())));
    byToken.forEach((key, ids) -> unlink(session, NOBODY.contains(key) ? key : name(), ids));
  }

  private static void unlink(Session session, String token, List<Long> ids) {
    session
        .createMutationQuery(
            "update SessionEntity s set s.driver = null, s.vehicle = null, s.token = :token,"
                + " s.tokenKey = :token, s.personal = false where s.id in (:ids)")
        .setParameter("token", token)
        .setParameter("ids", ids)
        .executeUpdate();
  }

  private String name() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return "P-" + HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
  }
}
