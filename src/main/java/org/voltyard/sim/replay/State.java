package org.voltyard.sim.replay;

/// How far a replay is.
///
/// @param differing answers of another kind or status than recorded, or none
/// @param asked requests of the depot that were answered
public record State(
    Phase phase,
    int sent,
    int of,
    int answered,
    int refused,
    int differing,
    int asked,
    String why) {
  /// Where it stands.
  public enum Phase {
    CONNECTING,
    PLAYING,
    DONE,
    STOPPED,
    FAILED
  }

  static State begun(int of) {
    return new State(Phase.CONNECTING, 0, of, 0, 0, 0, 0, "");
  }

  /// Whether nothing more will come.
  public boolean over() {
    return phase == Phase.DONE || phase == Phase.STOPPED || phase == Phase.FAILED;
  }

  State to(Phase next, String reason) {
    return new State(next, sent, of, answered, refused, differing, asked, reason);
  }

  State sentOne() {
    return new State(phase, sent + 1, of, answered, refused, differing, asked, why);
  }

  State answeredOne(boolean error, boolean alike) {
    return new State(
        phase,
        sent,
        of,
        answered + 1,
        refused + (error ? 1 : 0),
        differing + (alike ? 0 : 1),
        asked,
        why);
  }

  State missedOne() {
    return new State(phase, sent, of, answered, refused, differing + 1, asked, why);
  }

  State askedOne() {
    return new State(phase, sent, of, answered, refused, differing, asked + 1, why);
  }
}
