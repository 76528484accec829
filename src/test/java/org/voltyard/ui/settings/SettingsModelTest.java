package org.voltyard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Origin;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryFacts;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.Texts;

class SettingsModelTest {
  private final FakeSettings door = new FakeSettings();
  private final ManualFx fx = new ManualFx();
  private final SettingsModel model =
      new SettingsModel(fx.fx(), door, new MemoryFacts().bus(), new Origin("test", "window"));

  private SettingRow row(String key) {
    model.reload();
    return model.rowsProperty().get().stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aChangeIsSavedAndCanBeTakenBack() {
    model.change(row("site.limit"), "630");
    assertThat(row("site.limit").value()).isEqualTo("630");
    assertThat(row("site.limit").usual()).isFalse();
    model.reset(row("site.limit"));
    assertThat(row("site.limit").usual()).isTrue();
  }

  @Test
  void whatTheDoorRefusesStandsInTheRowAndGoesWithTheNextGoodValue() {
    model.change(row("ocpp.port"), "99999");
    assertThat(row("ocpp.port").problem()).contains("0 to 65535");
    assertThat(row("ocpp.port").value()).isEqualTo("8180");
    model.change(row("ocpp.port"), "8181");
    assertThat(row("ocpp.port").problem()).isNull();
  }

  @Test
  void onlyWhatIsNotLiveWaitsForARestart() {
    model.change(row("site.limit"), "1");
    assertThat(model.restartNeededProperty().get()).isFalse();
    model.change(row("ocpp.port"), "8181");
    assertThat(model.restartNeededProperty().get()).isTrue();
    assertThat(row("ocpp.port").waitsForRestart()).isTrue();
  }

  @Test
  void theSameValueIsNotSavedAgain() {
    model.change(row("site.limit"), "0");
    assertThat(door.values).isEmpty();
  }

  @Test
  void settingsAreFoundByKeyNameAndExplanationInTheLanguageOfNow() {
    Texts texts = new Texts(new MemoryPreferences());
    texts.languageProperty().set(Language.CHINESE);
    assertThat(row("ocpp.port").matches(texts, "端口 ocpp")).isTrue();
    assertThat(row("ocpp.port").matches(texts, "database")).isFalse();
    assertThat(row("onboarding").group()).isEqualTo(SettingRow.GENERAL);
  }

  @Test
  void zonesAreFoundByAnyPartOfTheirName() {
    assertThat(
            ValueEditor.found(List.of("system", "Asia/Shanghai", "America/New_York"), "new york"))
        .containsExactly("America/New_York");
  }
}
