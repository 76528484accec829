package org.voltyard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Recorded;

class DiskFullTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
  @TempDir Path path;

  @Test
  void aFullDiskFailsTheCallersAndLeavesNothingBehind() throws IOException {
    Folder folder = new Folder(path);
    FullDisk disk = new FullDisk(folder);
    List<Recorded> heard = new ArrayList<>();
    try (Journal journal = open(folder, disk, heard)) {
      assertThat(journal.append(Samples.small(1)).seq()).isEqualTo(1);
      for (Fault fault : List.of(Fault.HALF_WRITTEN, Fault.NOT_FORCED)) {
        disk.fault = fault;
        assertThatThrownBy(() -> journal.append(Samples.small(2)))
            .isInstanceOf(JournalException.class)
            .hasMessageContaining("No space left on device");
        assertThat(journal.trouble().orElse("")).contains("No space");
        assertThat(journal.lastSeq()).isEqualTo(heard.size());
        disk.fault = Fault.NONE;
        assertThat(journal.append(Samples.small(3)).seq()).isEqualTo(heard.size());
        assertThat(journal.trouble()).isEmpty();
      }
      assertThat(JournalTest.all(journal)).isEqualTo(heard).hasSize(3);
    }
    assertThat(JournalVerify.run(path).facts()).isEqualTo(3);
    assertThat(JournalVerify.run(path).tornBytes()).isZero();
  }

  @Test
  void aTornEndThatCannotBeCutOffIsCutOffBeforeTheNextWrite() throws IOException {
    Folder folder = new Folder(path);
    FullDisk disk = new FullDisk(folder);
    List<Recorded> heard = new ArrayList<>();
    try (Journal journal = open(folder, disk, heard)) {
      journal.append(Samples.small(1));
      disk.fault = Fault.HALF_WRITTEN;
      disk.stuck = true;
      assertThatThrownBy(() -> journal.append(Samples.small(2)))
          .isInstanceOf(JournalException.class);
      assertThat(JournalVerify.run(path).tornBytes()).isPositive();
      disk.fault = Fault.NONE;
      assertThatThrownBy(() -> journal.append(Samples.small(2)))
          .isInstanceOf(JournalException.class);
      disk.stuck = false;
      assertThat(journal.append(Samples.small(3)).seq()).isEqualTo(2);
    }
    assertThat(JournalVerify.run(path).facts()).isEqualTo(2);
    assertThat(JournalVerify.run(path).whole()).isTrue();
  }

  private static Journal open(Folder folder, Disk disk, List<Recorded> heard) throws IOException {
    return Journal.open(
        new Journal.Parts(folder, disk, null),
        JournalSettings.in(folder.path()),
        CLOCK,
        heard::addAll);
  }

  private enum Fault {
    NONE,
    HALF_WRITTEN,
    NOT_FORCED
  }

  /// A disk that is full on demand.
  private static final class FullDisk implements Disk {
    private final Disk disk;
    private volatile Fault fault = Fault.NONE;
    private volatile boolean stuck;

    private FullDisk(Disk disk) {
      this.disk = disk;
    }

    @Override
    public Output open(Path file) throws IOException {
      Output output = disk.open(file);
      return new Output() {
        @Override
        public void write(ByteBuffer bytes) throws IOException {
          if (fault == Fault.HALF_WRITTEN) {
            output.write(bytes.limit(bytes.limit() / 2));
            throw full();
          }
          output.write(bytes);
        }

        @Override
        public void force() throws IOException {
          if (fault == Fault.NOT_FORCED) {
            throw full();
          }
          output.force();
        }

        @Override
        public void truncate(long size) throws IOException {
          if (stuck) {
            throw new IOException("Input/output error");
          }
          output.truncate(size);
        }

        @Override
        public long size() throws IOException {
          return output.size();
        }

        @Override
        public void close() throws IOException {
          output.close();
        }
      };
    }

    private static IOException full() {
      return new IOException("No space left on device");
    }
  }
}
