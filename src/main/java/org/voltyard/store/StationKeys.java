package org.voltyard.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationId;

/// Short numbers that stand for station ids in the big tables. Once given, a number is never taken
/// back, whatever becomes of the transaction that asked.
final class StationKeys {
  private final Database database;
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, StationId> stations = new ConcurrentHashMap<>();

  StationKeys(Database database) {
    this.database = database;
  }

  int number(StationId station) {
    Integer known = numbers.get(station.value());
    return known != null ? known : make(station);
  }

  private synchronized int make(StationId station) {
    Integer known = find(station);
    if (known != null) {
      return known;
    }
    database.write(
        session -> {
          Integer last =
              session
                  .createQuery(
                      "select coalesce(max(k.no), 0) from StationKeyEntity k", Integer.class)
                  .getSingleResult();
          session.persist(new StationKeyEntity(last + 1, Clean.text(station.value(), 96)));
        });
    Integer made = find(station);
    if (made == null) {
      throw new DatabaseException("no number for station " + station);
    }
    return made;
  }

  /// The number of a station if it has one.
  @Nullable Integer find(StationId station) {
    Integer known = numbers.get(station.value());
    if (known != null) {
      return known;
    }
    Integer found =
        database.read(
            session ->
                session
                    .createQuery(
                        "select k.no from StationKeyEntity k where k.station = :station",
                        Integer.class)
                    .setParameter("station", Clean.text(station.value(), 96))
                    .getSingleResultOrNull());
    if (found != null) {
      numbers.put(station.value(), found);
      stations.put(found, station);
    }
    return found;
  }

  StationId station(int number) {
    StationId known = stations.get(number);
    if (known != null) {
      return known;
    }
    String found =
        database.read(
            session ->
                session
                    .createQuery(
                        "select k.station from StationKeyEntity k where k.no = :no", String.class)
                    .setParameter("no", number)
                    .getSingleResult());
    StationId station = new StationId(found);
    stations.put(number, station);
    return station;
  }
}
