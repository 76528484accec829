package org.voltyard.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameJsonTest {
  @Test
  void membersOfARequestAreThoseOfItsPayload() {
    var members =
        FrameJson.members(
            FakeFrameLog.call(1, "CP-1", "X", "{\"a\":1,\"list\":[{\"b\":\"two\"}]}"));
    assertThat(members).extracting(FrameJson.Member::name).containsExactly("a", "list");
    assertThat(members.get(1).inside().getFirst().name()).isEqualTo("[0]");
    assertThat(members.get(1).inside().getFirst().inside().getFirst().value()).isEqualTo("two");
  }

  @Test
  void whatIsNoJsonIsShownAsItCame() {
    assertThat(FrameJson.pretty("[2,")).isEqualTo("[2,");
    assertThat(FrameJson.pretty("[3,\"m\",{\"a\":1}]")).contains("\n");
  }
}
