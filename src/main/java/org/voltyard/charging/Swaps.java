package org.voltyard.charging;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Swap;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Swaps of batteries, and the request for one (block S).
public final class Swaps {
  private final DepotState state;
  private final Commands commands;
  private final Authorizer authorizer;

  public Swaps(
      DepotState state, Commands commands, Supplier<ChargingPolicy> policy, InstantSource clock) {
    this.state = state;
    this.commands = commands;
    this.authorizer = new Authorizer(state, policy, clock);
  }

  /// The last swaps of a station, the newest first.
  public List<Swap> of(StationId id) {
    return state.swaps().of(id);
  }

  /// Has a station swap batteries for a token.
  ///
  /// @throws IllegalStateException when the token may not charge // S02.FR.03
  public Commands.Running request(StationId id, TokenId token, Origin origin) {
    origin.needs(Permission.CHARGE);
    StationState station = state.station(id);
    boolean free = station != null && station.registration().freeVend();
    Authorization judged = authorizer.judgeAt(id, token, null, free);
    if (!judged.accepted()) {
      throw new IllegalStateException("token " + token + " may not charge: " + judged.verdict());
    }
    Token known = state.token(token);
    return commands.send(
        id,
        new StationCommand.SwapBatteries(
            token, known == null ? null : known.kind(), state.swaps().next()),
        origin);
  }
}
