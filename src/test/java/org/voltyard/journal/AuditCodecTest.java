package org.voltyard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.AuditText;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;

/// What the audit log keeps of facts, and what it never holds.
class AuditCodecTest {
  private static final Origin ANNA = new Origin("anna", "window");

  private static AuditText text(Fact fact) {
    return AuditCodec.of(fact, Objects.requireNonNull(fact.origin()));
  }

  @Test
  void everyFactWithAnOriginIsAudited() {
    FactKinds.all()
        .forEach(
            (kind, type) -> {
              Fact fact = Samples.fact(type, true);
              boolean asked =
                  Arrays.stream(type.getRecordComponents())
                      .map(RecordComponent::getType)
                      .anyMatch(Origin.class::equals);
              assertThat(!asked || fact.origin() != null)
                  .as("%s: its component of type Origin is to be called 'origin'", kind)
                  .isTrue();
              if (fact.origin() != null) {
                assertThat(text(fact).kind()).isEqualTo(kind);
                assertThat(String.valueOf(text(fact).after())).doesNotContain("\"origin\"");
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "粤B·12345|粤B·***45",
        "粤B12345|粤B·***45",
        "bus 粤BD12345 came|bus 粤B·***45 came",
        "13812341234|138****1234",
        "call +86 138-1234-1234 now|call 138****1234 now",
        "+442071234567|+44****67",
        "anna.b@depot.example|a***@depot.example",
        "CARD0001|CARD0001",
        "2026-11-30T06:00:00.123456Z|2026-11-30T06:00:00.123456Z",
        "12345678-9abc-4def-8123-138123412345|12345678-9abc-4def-8123-138123412345",
      })
  void platesPhonesAndAddressesAreMasked(String plain, String masked) {
    assertThat(AuditMask.text(plain)).isEqualTo(masked);
  }

  @Test
  void secretsStayOut() {
    FactKinds.all()
        .forEach(
            (kind, type) -> {
              Fact fact = Samples.fact(type, true);
              if (fact.origin() != null) {
                assertThat(String.valueOf(text(fact).after()))
                    .as(kind)
                    .doesNotContainPattern(
                        "\"[A-Za-z]*(?i:password|secret|hash)[A-Za-z]*\":\"(?!\\*\\*\\*\")");
              }
            });
  }

  @Test
  void signingInIsAudited() {
    Fact fact = new AccessEvent.SignedIn("anna", "window");
    assertThat(fact.origin()).isEqualTo(ANNA);
    assertThat(text(fact).kind()).isEqualTo("access.signedIn");
  }

  @Test
  void hashesOfPasswordsStayOut() {
    AuditText text =
        text(new SecurityEvent.PasswordOffered(new StationId("CP1"), "argon2-and-more", ANNA));
    assertThat(text.after()).contains("***").doesNotContain("argon2");
  }

  @Test
  void aSettingTellsItsOldAndItsNewValue() {
    AuditText text = text(new SiteEvent.SettingChanged("api.port", "1", "2", ANNA));
    assertThat(text.before()).isEqualTo("\"1\"");
    assertThat(text.after()).isEqualTo("\"2\"");
    assertThat(text.thing()).isEqualTo("site.setting");
  }

  @Test
  void whatWasTakenAwayHasNoValueAnyMore() {
    AuditText text = text(new TokenEvent.Removed(new TokenId("CARD1"), ANNA));
    assertThat(text.thing()).isEqualTo("token");
    assertThat(text.after()).isNull();
  }

  @Test
  void aSubjectThatWasMaskedIsNotTakenForAnother() {
    AuditText text = text(new TokenEvent.Removed(new TokenId("粤B12345"), ANNA));
    assertThat(text.subject()).isEqualTo("粤B·***45");
    assertThat(text.thing()).isNull();
  }

  @Test
  void longValuesAreCut() {
    AuditText text = text(new AuditEvent.Viewed("7", "x".repeat(20_000), ANNA));
    assertThat(text.after()).hasSizeLessThan(300).contains("20000 characters");
  }

  @Test
  void theReasonIsKept() {
    AuditText text =
        text(new AuditEvent.Exported("audit", 5, ANNA.because("for the police, 13812341234")));
    assertThat(text.why()).isEqualTo("for the police, 138****1234");
  }

  @Test
  void aDriverIsKnownByNumberOnly() {
    Driver driver =
        new Driver("D1", "王小明", "0755 1234567", "w@a.example", "zh", null, true, true, "argon2");
    AuditText text = text(new RegisterEvent.DriverSaved(driver, ANNA));
    assertThat(text.subject()).isEqualTo("D1");
    assertThat(text.after())
        .contains("\"name\":\"王***\"")
        .doesNotContain("小明", "1234567", "argon2")
        .contains("w***@a.example");
  }
}
