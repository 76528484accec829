package org.voltyard.api;

import java.util.List;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;

/// An audit log of one record.
final class FakeAudit implements AuditArchive {
  static final String HASH = "ab".repeat(32);

  @Override
  public Page<Entry> search(Query query) {
    Entry one =
        new Entry(
            1,
            7,
            FakeDepot.NOW,
            new Origin("anna", "window").because("shift change"),
            "token.changed",
            "CARD1",
            null,
            "{\"blocked\":true}",
            HASH);
    boolean wanted = query.who() == null || query.who().equals("anna");
    return new Page<>(wanted ? List.of(one) : List.of(), null);
  }

  @Override
  public Head head() {
    return new Head(1, HASH);
  }
}
