package org.voltyard.billing;

import java.util.List;
import java.util.function.Consumer;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Recorded;

/// All live state of money.
public record Books(TariffBook tariffs, CostBook costs, Talents talents) implements LiveState {
  public Books() {
    this(new TariffBook(), new CostBook(), new Talents());
  }

  private List<LiveState> parts() {
    return List.of(tariffs, costs, talents);
  }

  @Override
  public void apply(Recorded recorded) {
    tariffs.apply(recorded);
    costs.apply(recorded);
    talents.apply(recorded);
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    parts().forEach(p -> p.facts(sink));
  }

  @Override
  public void clear() {
    parts().forEach(LiveState::clear);
  }
}
