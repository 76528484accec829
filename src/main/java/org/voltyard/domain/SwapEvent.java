package org.voltyard.domain;

import java.util.List;

/// What happened when batteries were swapped (OCPP 2.1, block S).
public sealed interface SwapEvent extends Fact {
  StationId station();

  /// Number by which the messages of one swap belong together.
  int request();

  @Override
  default String subject() {
    return station().value();
  }

  /// The station agreed to swap for a token.
  record Requested(StationId station, int request, TokenId token) implements SwapEvent {}

  /// The station did not agree.
  record Declined(StationId station, int request, TokenId token, String reason)
      implements SwapEvent {}

  /// Empty batteries were put in.
  record PutIn(StationId station, int request, TokenId token, List<Swap.Battery> batteries)
      implements SwapEvent {
    public PutIn {
      batteries = List.copyOf(batteries);
    }
  }

  /// Full batteries were taken out.
  record TakenOut(StationId station, int request, TokenId token, List<Swap.Battery> batteries)
      implements SwapEvent {
    public TakenOut {
      batteries = List.copyOf(batteries);
    }
  }

  /// Full batteries were offered, but not taken in time.
  record LeftBehind(StationId station, int request, TokenId token, List<Swap.Battery> batteries)
      implements SwapEvent {
    public LeftBehind {
      batteries = List.copyOf(batteries);
    }
  }
}
