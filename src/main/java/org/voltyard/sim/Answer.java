package org.voltyard.sim;

import java.util.function.Function;

/// Takes the answer to a request of a charger.
interface Answer<R> {
  void got(R response);

  /// No answer that is of use came.
  default void missed(Lack lack) {}

  /// Hands the answer on in other words.
  static <R, S> Answer<R> as(Function<R, S> words, Answer<S> taker) {
    return new Answer<>() {
      @Override
      public void got(R response) {
        taker.got(words.apply(response));
      }

      @Override
      public void missed(Lack lack) {
        taker.missed(lack);
      }
    };
  }

  /// Why there is no answer.
  enum Lack {
    REFUSED,
    TIMED_OUT,
    NOT_CONNECTED
  }
}
