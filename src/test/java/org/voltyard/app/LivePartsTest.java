package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltyard.domain.LiveState;

final class LivePartsTest {
  @Test
  void everyPartHearsTheFactsAndIsInTheSnapshots() throws ReflectiveOperationException {
    LiveParts live = new LiveParts();
    LiveState[] parts = new LiveState[LiveParts.class.getRecordComponents().length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (LiveState) LiveParts.class.getRecordComponents()[i].getAccessor().invoke(live);
    }
    assertThat(live.all()).containsExactlyInAnyOrder(parts);
  }
}
