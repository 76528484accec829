package org.voltyard.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Direction;
import org.voltyard.ocpp.rpc.Kind;
import org.voltyard.ocpp.rpc.Shape;

class MessagesTest {
  @Test
  void thereAreThirtyNineActions() {
    assertThat(Messages.ALL.all()).hasSize(39);
    assertThat(Messages.ALL.version()).isEqualTo("1.6");
  }

  @Test
  void anActionIsFoundByItsNameCaseCounting() {
    Action boot = Messages.ALL.find("BootNotification");
    assertThat(boot).isNotNull();
    assertThat(boot.request()).isEqualTo(BootNotification.Request.class);
    assertThat(boot.response()).isEqualTo(BootNotification.Response.class);
    assertThat(Messages.ALL.find("bootnotification")).isNull();
  }

  @Test
  void anActionIsFoundByItsRequest() {
    Action reset = Messages.ALL.of(Reset.Request.class);
    assertThat(reset.name()).isEqualTo("Reset");
    assertThat(reset.profile()).isEqualTo(Profile.CORE);
    assertThatThrownBy(() -> Messages.ALL.of(Reset.Response.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dataTransferGoesBothWays() {
    assertThat(Messages.ALL.of(DataTransfer.Request.class).direction()).isEqualTo(Direction.BOTH);
    assertThat(Messages.ALL.all().stream().filter(a -> a.direction().fromStation())).hasSize(14);
    assertThat(Messages.ALL.all().stream().filter(a -> a.direction().toStation())).hasSize(26);
  }

  @Test
  void aFormCanBeDrawnFromTheShape() {
    Shape shape = Shape.of(ChangeAvailability.Request.class);
    assertThat(shape.members())
        .extracting(Shape.Member::name)
        .containsExactly("connectorId", "type");
    assertThat(shape.members().get(1).kind())
        .isInstanceOfSatisfying(
            Kind.Choice.class,
            choice -> assertThat(choice.names()).containsExactly("Inoperative", "Operative"));
  }

  @Test
  void bothSpellingsOfCelsiusAreReadAndTheRightOneIsSent() {
    Shape.Member unit = Shape.of(SampledValue.class).members().get(6);
    assertThat(unit.kind())
        .isInstanceOfSatisfying(
            Kind.Choice.class,
            choice -> {
              assertThat(choice.accepted()).contains("Celsius", "Celcius");
              assertThat(choice.names()).contains("Celsius").doesNotContain("Celcius");
            });
  }
}
