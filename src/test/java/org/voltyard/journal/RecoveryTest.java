package org.voltyard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Recorded;

class RecoveryTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
  @TempDir Path folder;

  @Test
  void aLastLineTornAtAnyByteIsCutOff() throws IOException {
    write(5, 1 << 20);
    Path file = segments().getFirst();
    byte[] whole = Files.readAllBytes(file);
    int start = startOfLine(whole, 4);
    for (int length = start; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (Journal journal = open(false)) {
        assertThat(journal.lastSeq()).isEqualTo(4);
        Recovery.Cut cut = journal.recovery().cut();
        if (length == start) {
          assertThat(cut).isNull();
        } else {
          assertThat(cut)
              .isEqualTo(new Recovery.Cut(file.getFileName().toString(), start, length - start));
        }
        assertThat(journal.append(Samples.small(9)).seq()).isEqualTo(5);
      }
      assertThat(JournalVerify.run(folder).facts()).isEqualTo(5);
    }
  }

  @Test
  void rubbishAfterTheLastLineIsCutOff() throws IOException {
    write(3, 1 << 20);
    Path file = segments().getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (byte[] rubbish :
        List.of(new byte[4096], "\n\n{\"seq\":4}\nabc".getBytes(StandardCharsets.UTF_8))) {
      Files.write(file, whole);
      Files.write(file, rubbish, java.nio.file.StandardOpenOption.APPEND);
      try (Journal journal = open(false)) {
        assertThat(journal.lastSeq()).isEqualTo(3);
        assertThat(journal.recovery().cut()).isNotNull();
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
  }

  @Test
  void aFlippedByteInTheMiddleIsReportedWithItsPlace() throws IOException {
    write(20, 1 << 20);
    Path file = segments().getFirst();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(42);
    int last = startOfLine(whole, 19);
    for (int round = 0; round < 200; round++) {
      int place = random.nextInt(last - 1);
      byte[] damaged = whole.clone();
      damaged[place] ^= (byte) (1 << random.nextInt(7));
      Files.write(file, damaged);
      int line = lineOf(whole, place);
      assertThatThrownBy(() -> open(false).close())
          .as("byte %d", place)
          .isInstanceOfSatisfying(
              JournalDamaged.class,
              e -> {
                Damage first = e.places().getFirst();
                assertThat(first.file()).isEqualTo(file.getFileName().toString());
                assertThat(first.offset()).isEqualTo(startOfLine(whole, line));
                assertThat(first.firstSeq()).isEqualTo(line + 1);
                assertThat(first.lastSeq()).isBetween(line + 1L, line + 2L);
              });
      assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
      assertThat(JournalVerify.run(folder).whole()).isFalse();
    }
  }

  @Test
  void toleratedDamageIsListedAndTheRestIsRead() throws IOException {
    write(10, 1 << 20);
    Path file = segments().getFirst();
    byte[] bytes = Files.readAllBytes(file);
    bytes[startOfLine(bytes, 3) + 20] ^= 4;
    Files.write(file, bytes);
    try (Journal journal = open(true)) {
      assertThat(journal.recovery().damages())
          .containsExactly(
              new Damage(file.getFileName().toString(), startOfLine(bytes, 3), 4, 4, "unreadable"));
      assertThat(journal.append(Samples.small(1)).seq()).isEqualTo(11);
      assertThat(JournalTest.all(journal))
          .extracting(Recorded::seq)
          .containsExactly(1L, 2L, 3L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    }
  }

  @Test
  void aMissingSegmentIsReported() throws IOException {
    write(40, 1000);
    List<Path> segments = segments();
    assertThat(segments).hasSizeGreaterThan(4);
    Files.delete(segments.get(2));
    long first = firstOf(segments.get(2));
    long next = firstOf(segments.get(3));
    assertThatThrownBy(() -> open(false).close())
        .isInstanceOfSatisfying(
            JournalDamaged.class,
            e ->
                assertThat(e.places())
                    .containsExactly(
                        new Damage(
                            segments.get(3).getFileName().toString(),
                            0,
                            first,
                            next - 1,
                            "a segment before it is missing")));
    try (Journal journal = open(true)) {
      assertThat(JournalTest.all(journal)).hasSize(40 - (int) (next - first));
    }
  }

  @Test
  void aMissingFirstSegmentIsReported() throws IOException {
    write(40, 1000);
    Files.delete(segments().getFirst());
    assertThatThrownBy(() -> open(false).close()).isInstanceOf(JournalDamaged.class);
    assertThat(JournalVerify.run(folder).damages()).hasSize(1);
  }

  @Test
  void aMissingLineIsReported() throws IOException {
    write(6, 1 << 20);
    Path file = segments().getFirst();
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, lines.get(0) + "\n" + lines.get(3) + "\n");
    assertThatThrownBy(() -> open(false).close())
        .isInstanceOf(JournalDamaged.class)
        .hasMessageContaining("facts 2-3")
        .hasMessageContaining("at byte " + (lines.get(0).length() + 1));
  }

  @Test
  void aTornEndOfAnEarlierSegmentIsDamage() throws IOException {
    write(40, 1000);
    Path second = segments().get(1);
    byte[] bytes = Files.readAllBytes(second);
    Files.write(second, Arrays.copyOf(bytes, bytes.length - 5));
    assertThatThrownBy(() -> open(false).close())
        .isInstanceOf(JournalDamaged.class)
        .hasMessageContaining("unreadable to its end");
  }

  @Test
  void leftoversOfACrashWhileCompressingAreRemoved() throws IOException {
    write(40, 1000);
    Path plain = segments().getFirst();
    Files.write(folder.resolve("snapshot-1.json.gz.tmp"), new byte[5]);
    Path twin = folder.resolve(Segment.packedName(1, firstOf(segments().get(1)) - 1));
    Files.write(twin, new byte[] {1, 2});
    try (Journal journal = open(false)) {
      assertThat(JournalTest.all(journal)).hasSize(40);
      assertThat(plain).exists();
      assertThat(twin).doesNotExist();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  @Test
  void aCrashAfterBeginningASegmentLeavesItEmpty() throws IOException {
    write(3, 1 << 20);
    Files.createFile(Segment.plain(folder, 4).file());
    try (Journal journal = open(false)) {
      assertThat(journal.append(Samples.small(1)).seq()).isEqualTo(4);
      assertThat(JournalTest.all(journal)).hasSize(4);
    }
  }

  private void write(int facts, long segmentBytes) {
    JournalSettings settings =
        JournalSettings.in(folder).withSegmentBytes(segmentBytes).withCompress(false);
    try (Journal journal = Journal.open(settings, CLOCK, group -> {})) {
      for (int i = 0; i < facts; i++) {
        journal.append(Samples.small(i));
      }
    }
  }

  private Journal open(boolean tolerant) {
    JournalSettings settings =
        JournalSettings.in(folder).withCompress(false).withTolerateDamage(tolerant);
    return Journal.open(settings, CLOCK, group -> {});
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static long firstOf(Path segment) {
    return Long.parseLong(segment.getFileName().toString().replaceAll("\\D", ""));
  }

  private static int startOfLine(byte[] bytes, int line) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      while (bytes[start] != '\n') {
        start++;
      }
      start++;
    }
    return start;
  }

  private static int lineOf(byte[] bytes, int place) {
    int line = 0;
    for (int i = 0; i < place; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
