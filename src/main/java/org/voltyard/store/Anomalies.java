package org.voltyard.store;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.voltyard.domain.Session;

/// A set of anomalies as one text: each name followed by a semicolon.
final class Anomalies {
  private Anomalies() {}

  static String word(Session.Anomaly anomaly) {
    return anomaly.name() + ";";
  }

  static Set<Session.Anomaly> read(String words) {
    Set<Session.Anomaly> all = EnumSet.noneOf(Session.Anomaly.class);
    Arrays.stream(words.split(";", -1))
        .filter(w -> !w.isEmpty())
        .map(Session.Anomaly::valueOf)
        .forEach(all::add);
    return all;
  }
}
