package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileRaiseResourceTest extends ApiTest {
  private static final String PATH = "/stations/CP-1/profile-raise";

  @Test
  void aStationIsLedToAHigherProfile() {
    depot.withStation("CP-1");
    assertThat(get(PATH).at("/stopped")).isEqualTo("the last one was stopped");
    call("POST", PATH, "{\"profile\":4}").problem(422, "invalid-body");
    Told begun = call("POST", PATH, "{\"profile\":3}");
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    assertThat(begun.at("/raise/next")).isEqualTo("certificate");
    assertThat(get(PATH).at("/raise/done/0")).isEqualTo("root");
    call("POST", PATH, "{\"profile\":3}").problem(409, "conflict");
    assertThat(call("DELETE", PATH, "").status()).isEqualTo(204);
    get("/stations/NOBODY/profile-raise").problem(404, "not-found");
  }
}
