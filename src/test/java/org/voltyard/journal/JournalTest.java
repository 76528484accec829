package org.voltyard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Recorded;

class JournalTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
  @TempDir Path folder;

  @Test
  void whatWasAppendedIsThereAfterReopening() {
    List<Recorded> heard = new ArrayList<>();
    try (Journal journal = Journal.open(JournalSettings.in(folder), CLOCK, heard::addAll)) {
      assertThat(journal.append(Samples.small(1)).seq()).isEqualTo(1);
      assertThat(journal.append(Samples.meter(2)).seq()).isEqualTo(2);
      assertThat(journal.lastSeq()).isEqualTo(2);
    }
    List<Recorded> read = new ArrayList<>();
    try (Journal journal = Journal.open(JournalSettings.in(folder), CLOCK, heard::addAll)) {
      assertThat(journal.lastSeq()).isEqualTo(2);
      assertThat(journal.append(Samples.small(3)).seq()).isEqualTo(3);
      assertThat(journal.read(0, 100, read::add)).isEqualTo(3);
    }
    assertThat(read).isEqualTo(heard).hasSize(3);
  }
}
