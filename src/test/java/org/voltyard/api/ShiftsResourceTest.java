package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShiftsResourceTest extends ApiTest {
  @Test
  void notesStandInTheRunningShiftUntilItIsHandedOver() {
    assertThat(
            call(
                    "POST",
                    "/shift/notes",
                    "{\"text\":\"Cable of bay 4 looks worn\",\"station\":\"A1\"}")
                .status())
        .isEqualTo(204);
    Told now = get("/shift");
    assertThat(now.at("/notes/0/text")).isEqualTo("Cable of bay 4 looks worn");
    assertThat(now.at("/notes/0/by")).isEqualTo("local");
    assertThat(now.at("/notes/0/station")).isEqualTo("A1");
    assertThat(now.at("/summary/faults")).isEqualTo("0");
    Told over = call("POST", "/shift/hand-over", "{\"text\":\"Watch bay 4\"}");
    assertThat(over.status()).isEqualTo(200);
    Told next = get("/shift");
    assertThat(next.at("/notes/0/text")).isEmpty();
    assertThat(next.at("/before/text")).isEqualTo("Watch bay 4");
    assertThat(next.at("/summary/from")).isEqualTo(over.at("/summary/to"));
    assertThat(get("/shifts").at("/items/0/id")).isEqualTo(over.at("/id"));
  }

  @Test
  void anEmptyNoteIsNone() {
    call("POST", "/shift/notes", "{\"text\":\" \"}").problem(422, "invalid-body");
    call("POST", "/shift/notes", "{\"text\":\"x\",\"station\":\"\"}").problem(422, "invalid-body");
  }

  @Test
  void theReportOfADayHoldsTheHeadOfTheAuditLog() {
    call("POST", "/shift/hand-over", "{\"text\":\"<b>all</b> quiet\"}");
    Told page = get("/daily-reports/2026-05-01");
    assertThat(page.type()).startsWith("text/html");
    assertThat(page.text())
        .contains(FakeAudit.HASH)
        .contains("&lt;b&gt;all&lt;/b&gt; quiet")
        .doesNotContain("<b>all</b>");
    get("/daily-reports/yesterday").problem(400, "bad-parameter");
  }
}
