package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditResourceTest extends ApiTest {
  @Test
  void recordsTellWhoFromWhereAndWhy() {
    Told told = get("/audit?who=anna");
    assertThat(told.at("/items/0/who")).isEqualTo("anna");
    assertThat(told.at("/items/0/where")).isEqualTo("window");
    assertThat(told.at("/items/0/why")).isEqualTo("shift change");
    assertThat(told.at("/items/0/kind")).isEqualTo("token.changed");
    assertThat(told.at("/items/0/hash")).isEqualTo(FakeAudit.HASH);
    assertThat(get("/audit?who=nobody").at("/items/0/who")).isEmpty();
  }

  @Test
  void theEndOfTheChainCanBeKeptElsewhere() {
    Told told = get("/audit/head");
    assertThat(told.at("/no")).isEqualTo("1");
    assertThat(told.at("/hash")).isEqualTo(FakeAudit.HASH);
  }
}
