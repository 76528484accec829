package org.voltyard.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryFacts;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.Texts;

class SecurityModelTest {
  private final ManualFx fx = new ManualFx();
  private final FakeSecurityArchive archive = new FakeSecurityArchive();
  private final SecurityModel model =
      new SecurityModel(fx.fx(), archive, new MemoryFacts().bus(), List::of);

  private void some(int count) {
    for (int i = 0; i < count; i++) {
      archive.add("CP-" + i % 2, "InvalidMessages", Criticality.NORMAL, null);
    }
  }

  private void open() {
    Subscription _ = model.attach();
    fx.advance(Duration.ofMillis(1));
  }

  @Test
  void pagesFollowOneAnotherAndAreReadAnew() {
    some(SecurityModel.PAGE + 3);
    open();
    assertThat(model.rowsProperty().get()).hasSize(SecurityModel.PAGE);
    model.more();
    fx.advance(Duration.ofMillis(1));
    assertThat(model.rowsProperty().get()).hasSize(SecurityModel.PAGE + 3);
    model.reload();
    fx.advance(Duration.ofMillis(1));
    assertThat(model.rowsProperty().get()).hasSize(SecurityModel.PAGE);
  }

  @Test
  void theFilterIsAskedOfTheArchive() {
    some(4);
    archive.add("CP-0", "TamperDetectionActivated", Criticality.CRITICAL, "door");
    open();
    model.filterProperty().set(new SecurityFilter("CP-0", "", Criticality.CRITICAL, null, null));
    fx.advance(Duration.ofMillis(1));
    assertThat(model.rowsProperty().get()).hasSize(1);
    model.filterProperty().set(SecurityFilter.of("CP-1"));
    fx.advance(Duration.ofMillis(1));
    assertThat(model.rowsProperty().get()).hasSize(2);
    assertThat(SecurityFilter.of("not a station").query(null, 1).station()).isNull();
  }

  @Test
  void allThatMatchesIsExported() {
    archive.add("CP-0", "TamperDetectionActivated", Criticality.CRITICAL, "=door, \"2\"");
    Texts texts = new Texts(new MemoryPreferences());
    texts.languageProperty().set(Language.ENGLISH);
    SecurityCsv csv = new SecurityCsv(texts, ZoneId.of("Asia/Shanghai"));
    Supplier<List<String>> lines = model.lines(csv);
    assertThat(csv.head()).startsWith("\uFEFFHeard,");
    assertThat(lines.get())
        .singleElement()
        .asString()
        .contains("CP-0,TamperDetectionActivated,Critical,Station,")
        .endsWith("\"'=door, \"\"2\"\"\"");
    assertThat(lines.get()).isEmpty();
  }

  @Test
  void aTypeHasItsNameInTheWindowOrTheStationsOwn() {
    archive.add("CP-0", "StartupOfTheDevice", Criticality.CRITICAL, null);
    archive.add("CP-0", "AcmeCoffeeSpilled", Criticality.UNRATED, "two\nlines");
    Texts texts = new Texts(new MemoryPreferences());
    texts.languageProperty().set(Language.CHINESE);
    assertThat(new SecurityRow(archive.kept.getLast()).type(texts)).isEqualTo("充电桩启动");
    SecurityRow odd = new SecurityRow(archive.kept.getFirst());
    assertThat(odd.type(texts)).isEqualTo("AcmeCoffeeSpilled");
    assertThat(odd.info()).isEqualTo("two lines");
  }
}
