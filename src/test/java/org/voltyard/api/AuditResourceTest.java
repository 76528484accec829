package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.FourEyes;

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

  @Test
  void aCheckIsMadeOnDemandAndToldAgain() {
    get("/audit/verification").problem(404, "not-found");
    Told told = post("/audit/verification");
    assertThat(told.at("/whole")).isEqualTo("true");
    assertThat(told.at("/who")).isEqualTo("local");
    assertThat(get("/audit/verification").at("/head")).isEqualTo(FakeAudit.HASH);
  }

  @Test
  void aPartIsHandedOutAsCsvAndThatIsKept() {
    Told told = call("POST", "/audit/exports", "{\"to\":\"2026-12-01T00:00:00Z\"}");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text())
        .isEqualTo(
            "no,seq,at,who,where,why,kind,subject,before,after,hash\r\n"
                + "1,7,2026-05-01T10:00:00Z,anna,window,shift change,token.changed,CARD1,,"
                + "\"{\"\"blocked\"\":true}\","
                + FakeAudit.HASH
                + "\r\n");
    assertThat(depot.trail.lines).containsExactly("local exported audit 1");
    call("POST", "/audit/exports", "{}").problem(422, "invalid-body");
  }

  @Test
  void whatNeedsASecondPersonWaits() {
    UUID id = UUID.randomUUID();
    depot.eyes = (_, _, _) -> new FourEyes.Answer.Waiting(id);
    Told told = call("POST", "/audit/exports", "{\"to\":\"2026-12-01T00:00:00Z\"}");
    assertThat(told.status()).isEqualTo(202);
    assertThat(told.at("/approval")).isEqualTo(id.toString());
    assertThat(depot.trail.lines).isEmpty();
  }

  @Test
  void lookingAtATokenIsKept() {
    call("PUT", "/tokens/A7", "{}");
    get("/tokens/A7");
    assertThat(depot.trail.lines).containsExactly("local viewed token A7");
  }
}
