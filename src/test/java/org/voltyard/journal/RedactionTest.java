package org.voltyard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.Vehicle;

class RedactionTest {
  private static final Origin ANNA = new Origin("anna", "test");
  private static final PrivacyEvent.Erased ERASED =
      new PrivacyEvent.Erased("d1", List.of("v1"), List.of(new TokenId("CARD")), ANNA);

  @TempDir Path folder;

  private static Fact driver(String id, String name, @Nullable String phone) {
    return new RegisterEvent.DriverSaved(
        new Driver(id, name, phone, id + ".mail@example.org", "zh", null, true, true, "hash"),
        ANNA);
  }

  private static Fact vehicle(String plate) {
    return new RegisterEvent.VehicleSaved(
        new Vehicle(
            "v1", plate, null, "LSVAB4BR7EW123456", null, null, null, null, null, "d1", true),
        ANNA);
  }

  private static Fact token(String label) {
    return new TokenEvent.Changed(
        new Token(new TokenId("card"), Token.Status.ACCEPTED, null, null, label), ANNA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "李伟",
        "Alexander Humboldt",
        "A",
        "Li 13812345678",
        "+49 170 1234567",
        "+86 138-1234-5678",
        "粤B·12345",
        "京AD12345",
        "𠮷野家の人さまです",
        "B-VY 1234",
        "li@example.org"
      })
  void whatIsLeftIsWhatTheAuditLogShows(String text) {
    PersonRedaction redaction = new PersonRedaction(ERASED);
    for (Fact fact : List.of(driver("d1", text, text), vehicle(text), token(text))) {
      Fact other = redaction.of(fact);
      assertThat(AuditCodec.of(other, ANNA)).isEqualTo(AuditCodec.of(fact, ANNA));
      assertThat(redaction.of(other)).isEqualTo(other);
    }
  }

  @Test
  void factsOfOthersStay() {
    PersonRedaction redaction = new PersonRedaction(ERASED);
    Fact other = driver("d2", "Wang Fang", null);
    assertThat(redaction.of(other)).isSameAs(other);
  }

  @Test
  void closedSegmentsAreWrittenAnewAndAllElseStaysInItsPlace() throws Exception {
    JournalSettings settings = JournalSettings.in(folder).withSegmentBytes(2_000);
    List<Recorded> before = new ArrayList<>();
    try (Journal journal = open(settings)) {
      for (int i = 0; i < 30; i++) {
        journal.append(Samples.small(i));
        journal.append(driver("d1", "Alexander Humboldt", "+86 138 1234 5678"));
        journal.append(driver("d2", "Wang Fang", null));
      }
      journal.settle();
      journal.append(vehicle("粤B·98765"));
      journal.beginSegment();
      journal.append(ERASED);
      journal.read(0, 1000, before::add);
      int changed = redact(journal);
      assertThat(changed).isEqualTo(31);
      check(journal, before);
      assertThat(redact(journal)).isZero();
    }
    assertThat(raw())
        .doesNotContain("Humboldt", "1234", "98765", "d1.mail")
        .contains("Wang Fang", "d2.mail");
    assertThat(JournalVerify.run(folder).damages()).isEmpty();
    try (Journal journal = open(settings)) {
      check(journal, before);
    }
  }

  private static void check(Journal journal, List<Recorded> before) {
    PersonRedaction redaction = new PersonRedaction(ERASED);
    List<Recorded> after = new ArrayList<>();
    journal.read(0, 1000, after::add);
    assertThat(after)
        .isEqualTo(
            before.stream()
                .map(r -> new Recorded(r.seq(), r.at(), redaction.of(r.fact())))
                .toList());
  }

  private static Journal open(JournalSettings settings) {
    return Journal.open(
        settings, InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z")), _ -> {});
  }

  private static int redact(Journal journal) throws InterruptedException {
    int[] changed = new int[1];
    CountDownLatch done = new CountDownLatch(1);
    journal.redact(
        new PersonRedaction(ERASED),
        facts -> {
          changed[0] = facts;
          done.countDown();
        });
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    return changed[0];
  }

  /// All that lies in the folder, unpacked.
  private String raw() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          boolean packed = file.toString().endsWith(".gz");
          (packed ? new GZIPInputStream(in) : in).transferTo(all);
        }
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
