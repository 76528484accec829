package org.voltyard.admin.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.KeyEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Role;

class ApiKeysTest {
  private final KeyBook book = new KeyBook();
  private final List<Fact> facts = new ArrayList<>();
  private Instant now = Instant.parse("2026-05-01T10:00:00Z");
  private final ApiKeys keys = new ApiKeys(book, this::record, () -> now);

  private void record(Fact fact) {
    facts.add(fact);
    book.apply(new Recorded(facts.size(), now, fact));
  }

  @Test
  void aKeyLetsItsHolderInUntilItExpires() {
    ApiKeys.Made made =
        keys.create("a", Set.of(Role.VIEWER), now.plus(Duration.ofDays(1)), Origin.DEPOT);
    assertThat(keys.holder(made.text())).hasValue(made.key());
    now = now.plus(Duration.ofDays(1));
    assertThat(keys.holder(made.text())).isEmpty();
    assertThat(keys.empty()).isFalse();
  }

  @Test
  void nothingThatIsKeptTellsTheKey() {
    ApiKeys.Made made = keys.create("a", Set.of(Role.ADMIN), null, Origin.DEPOT);
    assertThat(made.text()).hasSizeGreaterThan(40).startsWith(made.key().prefix());
    assertThat(facts.toString()).doesNotContain(made.text());
  }

  @Test
  void useIsWrittenDownOnceAnHour() {
    String text = keys.create("a", Set.of(Role.VIEWER), null, Origin.DEPOT).text();
    keys.holder(text);
    keys.holder(text);
    assertThat(facts).filteredOn(KeyEvent.Used.class::isInstance).hasSize(1);
    now = now.plus(Duration.ofMinutes(61));
    keys.holder(text);
    assertThat(facts).filteredOn(KeyEvent.Used.class::isInstance).hasSize(2);
  }

  @Test
  void theBookSurvivesASnapshot() {
    keys.holder(keys.create("a", Set.of(Role.VIEWER), null, Origin.DEPOT).text());
    keys.create("b", Set.of(Role.FINANCE), null, Origin.DEPOT);
    keys.revoke("b", Origin.DEPOT);
    KeyBook again = new KeyBook();
    book.facts(again::apply);
    assertThat(again.entries()).isEqualTo(book.entries());
  }

  @Test
  void onlyAdministratorsMakeAndRevoke() {
    Origin finance = new Origin("f", "api", null, Role.FINANCE.permissions());
    assertThatThrownBy(() -> keys.create("a", Set.of(Role.VIEWER), null, finance))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> keys.revoke("a", finance)).isInstanceOf(Forbidden.class);
    assertThat(facts).isEmpty();
  }
}
