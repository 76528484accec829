package org.voltyard.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltyard.ui.audit.AuditDiff.Line;

class AuditDiffTest {
  @Test
  void changedMembersComeFirst() {
    assertThat(
            AuditDiff.of(
                "{\"token\":{\"id\":\"A\",\"status\":\"ACCEPTED\"}}",
                "{\"token\":{\"id\":\"A\",\"status\":\"BLOCKED\",\"parent\":\"G\"}}"))
        .containsExactly(
            new Line("token.status", "ACCEPTED", "BLOCKED"),
            new Line("token.parent", "", "G"),
            new Line("token.id", "A", "A"));
  }

  @Test
  void listsOfValuesAreOneLineAndListsOfThingsAreMany() {
    assertThat(AuditDiff.of("{\"roles\":[\"A\",\"B\"]}", "{\"roles\":[\"A\"]}"))
        .containsExactly(new Line("roles", "A, B", "A"));
    assertThat(AuditDiff.of(null, "{\"parts\":[{\"n\":1},{\"n\":2}]}"))
        .containsExactly(new Line("parts[1].n", "", "1"), new Line("parts[2].n", "", "2"));
  }

  @Test
  void whatWasTakenAwayAndWhatWasCutIsShownToo() {
    assertThat(AuditDiff.of("{\"id\":7}", null)).containsExactly(new Line("id", "7", ""));
    assertThat(AuditDiff.of(null, "{\"id\": 7… (9000 characters)"))
        .containsExactly(new Line("", "", "{\"id\": 7… (9000 characters)"));
    assertThat(AuditDiff.of(null, null)).isEmpty();
  }
}
