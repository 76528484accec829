package org.voltyard.api;

import java.time.Instant;

/// A parameter of a route, in its path or its query.
record Param<T>(String name, boolean inPath, String about, Syntax<T> syntax) {
  static final Param<Integer> LIMIT =
      query("limit", "How many at most; 200 when absent", Syntax.small(1, 1000));
  static final Param<String> CURSOR =
      query("cursor", "`next` of the page before; absent for the first page", Syntax.TEXT);
  static final Param<Instant> FROM = query("from", "Not before this time", Syntax.MOMENT);
  static final Param<Instant> TO = query("to", "Before this time", Syntax.MOMENT);

  static <T> Param<T> path(String name, String about, Syntax<T> syntax) {
    return new Param<>(name, true, about, syntax);
  }

  static <T> Param<T> query(String name, String about, Syntax<T> syntax) {
    return new Param<>(name, false, about, syntax);
  }

  T read(String text) {
    try {
      return syntax.reader().apply(text);
    } catch (RuntimeException e) {
      throw Problem.parameter(name, text, syntax.allowed());
    }
  }
}
