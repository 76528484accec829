package org.voltyard.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Direction;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v21.NotifyPeriodicEventStream;

class MessagesTest {
  private static final Actions OLD = Messages.ALL;
  private static final Actions NEW = org.voltyard.ocpp.v21.Messages.ALL;

  @Test
  void the64ActionsOf201AreAmongThe91Of21() {
    assertThat(OLD.all()).hasSize(64);
    assertThat(OLD.edition()).isEqualTo(Edition.V2_0_1);
    assertThat(NEW.all()).hasSize(91).containsAll(OLD.all());
    assertThat(NEW.version()).isEqualTo("2.1");
    assertThat(OLD.find("GetTariffs")).isNull();
    assertThat(NEW.find("GetTariffs")).isNotNull();
  }

  @Test
  void everyActionHasItsDirection() {
    assertThat(fromStations(OLD)).hasSize(25);
    assertThat(OLD.all().stream().filter(a -> a.direction().toStation())).hasSize(40);
    assertThat(fromStations(NEW)).hasSize(37);
    assertThat(NEW.all().stream().filter(a -> a.direction().toStation())).hasSize(55);
    assertThat(NEW.of(DataTransfer.Request.class).direction()).isEqualTo(Direction.BOTH);
  }

  private static Stream<Action> fromStations(Actions actions) {
    return actions.all().stream().filter(a -> a.direction().fromStation());
  }

  @Test
  void onlyOneActionIsNeverAnswered() {
    assertThat(NEW.all().stream().filter(a -> !a.answered()))
        .containsExactly(NEW.of(NotifyPeriodicEventStream.Request.class));
  }

  @Test
  void theBlocksGoFromAToS() {
    StringBuilder letters = new StringBuilder();
    for (Block block : Block.values()) {
      letters.append(block.letter());
    }
    assertThat(letters).hasToString("ABCDEFGHIJKLMNOPQRS");
    assertThat(NEW.all().stream().map(Action::profile).distinct())
        .containsExactlyInAnyOrderElementsOf(List.of(Block.values()));
    assertThat(Block.DER_CONTROL.wire()).isEqualTo("DerControl");
  }
}
