package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.fleet.register.RegisterBook;
import org.voltyard.fleet.register.Registers;
import org.voltyard.sim.DemoDepotReader;

class DemoPeopleTest {
  private final RegisterBook book = new RegisterBook();
  private long seq;
  private final Registers registers =
      new Registers(book, fact -> book.apply(new Recorded(++seq, Instant.EPOCH, fact)));

  private void enter() {
    DemoPeople.enter(DemoDepotReader.bundled(), registers, new Origin("demo", "sample data"));
  }

  @Test
  void everyCardOfTheDemoBelongsToAVehicleOrADriver() {
    enter();
    assertThat(registers.organisations()).hasSize(2);
    assertThat(registers.owner(new TokenId("BUS0001")))
        .hasValue(new TokenOwner(new TokenId("BUS0001"), null, "bus0001"));
    assertThat(registers.vehicle("bus0001").orElseThrow().organisation()).isEqualTo("fleet-bus");
    assertThat(registers.driver("04c73a109b0080").orElseThrow().name()).isEqualTo("王伟");
    List<String> cards =
        DemoDepotReader.bundled().plan().fleets().stream()
            .flatMap(fleet -> fleet.cards().stream())
            .toList();
    assertThat(cards)
        .isNotEmpty()
        .allSatisfy(card -> assertThat(registers.owner(new TokenId(card))).isPresent());
  }

  @Test
  void whatIsThereStaysAsItIs() {
    enter();
    long before = seq;
    enter();
    assertThat(seq).isEqualTo(before);
  }
}
