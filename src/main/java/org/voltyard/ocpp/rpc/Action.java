package org.voltyard.ocpp.rpc;

/// One action of a version: its name, its two records, who sends it, and the profile it is part of.
/// An action that is never answered has [Send.NoResponse] in the place of its response.
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

  /// The action whose request is never answered.
  public static <Q extends Record & Send> Action unanswered(
      Class<Q> request, Direction direction, WireName profile) {
    String name = request.getDeclaringClass().getSimpleName();
    return new Action(name, request, Send.NoResponse.class, direction, profile);
  }

  /// Whether its request is answered.
  public boolean answered() {
    return response != Send.NoResponse.class;
  }
}
