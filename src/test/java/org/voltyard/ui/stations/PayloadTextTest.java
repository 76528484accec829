package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayloadTextTest {
  @Test
  void writesWordsNumbersFlagsGroupsAndLists() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("idTag", "A\"\\\n\u0001卡");
    values.put("connectorId", 2L);
    values.put("limit", new BigDecimal("16.0"));
    values.put("on", true);
    values.put("list", List.of(Map.of("id", 1L), "x"));
    assertThat(PayloadText.of(values))
        .isEqualTo(
            "{\"idTag\":\"A\\\"\\\\\\n\\u0001卡\",\"connectorId\":2,\"limit\":16.0,\"on\":true,"
                + "\"list\":[{\"id\":1},\"x\"]}");
  }

  @Test
  void nothingFilledInIsAnEmptyObject() {
    assertThat(PayloadText.of(Map.of())).isEqualTo("{}");
  }
}
