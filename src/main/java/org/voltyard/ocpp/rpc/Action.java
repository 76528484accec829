package org.voltyard.ocpp.rpc;

/// One action of a version: its name, its two records, who sends it, and the profile it is part of.
public record Action(
    String name,
    Class<? extends Record> request,
    Class<? extends Record> response,
    Direction direction,
    WireName profile) {

  /// The action whose request and response belong together.
  public static <R extends Record, Q extends Record & Call<R>> Action of(
      Class<Q> request, Class<R> response, Direction direction, WireName profile) {
    String name = request.getDeclaringClass().getSimpleName();
    return new Action(name, request, response, direction, profile);
  }
}
