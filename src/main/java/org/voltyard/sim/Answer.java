package org.voltyard.sim;

/// Takes the answer to a request of a charger.
interface Answer<R> {
  void got(R response);

  /// No answer that is of use came.
  default void missed(Lack lack) {}

  /// Why there is no answer.
  enum Lack {
    REFUSED,
    TIMED_OUT,
    NOT_CONNECTED
  }
}
