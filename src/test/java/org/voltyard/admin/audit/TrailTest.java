package org.voltyard.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;

class TrailTest {
  private static final Origin WANG =
      new User("wang", "Wang", Set.of(Role.OPERATOR), true, 1).at("window");

  private final List<Fact> facts = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final Trail trail = new Trail(facts::add, () -> now);

  @Test
  void whatIsTakenAwayIsWrittenDownEachTime() {
    trail.exported(WANG, "sessions", 20);
    trail.exported(WANG, "sessions", 20);
    assertThat(facts)
        .containsExactly(
            new AuditEvent.Exported("sessions", 20, WANG),
            new AuditEvent.Exported("sessions", 20, WANG));
  }

  @Test
  void lookingAgainIsWrittenDownOnceInTenMinutes() {
    trail.viewed(WANG, "driver", "7");
    now = now.plus(Duration.ofMinutes(9));
    trail.viewed(WANG, "driver", "7");
    trail.viewed(WANG, "driver", "8");
    assertThat(facts).hasSize(2);
    now = now.plus(Duration.ofMinutes(1));
    trail.viewed(WANG, "driver", "7");
    assertThat(facts).hasSize(3).last().isEqualTo(new AuditEvent.Viewed("7", "driver", WANG));
  }

  @Test
  void whoMayNothingHasSeenNothing() {
    Origin nobody = new Origin("nobody", "api", null, Set.of());
    assertThatThrownBy(() -> trail.viewed(nobody, "driver", "7")).isInstanceOf(Forbidden.class);
    assertThat(facts).isEmpty();
  }
}
