package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Approval;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Setting;
import org.voltyard.domain.SiteEvent;

class SettingsTest {
  private static final Origin TEST = new Origin("test", "test");
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("voltyard.properties");
  }

  @Test
  void everyDefaultIsAllowedByItsOwnRule() {
    for (Setting setting : SettingTable.ALL) {
      assertThat(SettingCheck.fault(setting, setting.fallback())).as(setting.key()).isEmpty();
    }
    assertThat(SettingTable.ALL).extracting(Setting::key).doesNotHaveDuplicates();
  }

  @Test
  void thePageOfSettingsIsTheTable() throws Exception {
    Path page = Path.of(System.getProperty("voltyard.basedir", "")).resolve("docs/settings.md");
    assertThat(Files.readString(page))
        .as("run: mvn -q test-compile exec:exec@settings-page")
        .isEqualTo(SettingsPage.text());
  }

  @Test
  void theCommandLineWinsOverTheFile() throws Exception {
    Files.writeString(file(), "ocpp.port=1234\nsite.name=车场\n");
    Settings settings = Settings.read(file(), Map.of("ocpp.port", "4321"));
    assertThat(settings.number("ocpp.port")).isEqualTo(4321);
    assertThat(settings.value("site.name")).isEqualTo("车场");
    assertThat(settings.value("onboarding")).isEqualTo("ask");
  }

  @Test
  void aWrongSettingNamesItselfItsValueAndWhatIsAllowed() throws Exception {
    assertThatThrownBy(() -> Settings.read(file(), Map.of("ocpp.port", "99999")))
        .isInstanceOf(BadInput.class)
        .hasMessage("setting ocpp.port = '99999': 0 to 65535 is allowed (from the command line)");
    assertThatThrownBy(() -> Settings.read(file(), Map.of("onboarding", "maybe")))
        .hasMessageContaining("ask, accept, refuse is allowed");
    Files.writeString(file(), "ocpp.prot=1\n");
    assertThatThrownBy(() -> Settings.read(file(), Map.of()))
        .hasMessageContaining("ocpp.prot")
        .hasMessageContaining("not known");
  }

  @Test
  void aChangeIsCheckedSavedAndWrittenDownWithoutSecrets() {
    Settings settings = Settings.read(file(), Map.of());
    List<Fact> facts = new ArrayList<>();
    settings.journalTo(facts::add);
    settings.change("onboarding", "accept", TEST);
    settings.change("database.password", "hidden", TEST);
    assertThatThrownBy(() -> settings.change("onboarding", "x", TEST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Settings.read(file(), Map.of()).value("onboarding")).isEqualTo("accept");
    assertThat(facts)
        .containsExactly(
            new SiteEvent.SettingChanged("onboarding", "ask", "accept", TEST),
            new SiteEvent.SettingChanged("database.password", "***", "***", TEST));
  }

  @Test
  void aDataFolderIsTakenByOneProgramAtATime() {
    try (DataFolder first = DataFolder.open(folder)) {
      assertThat(first.path()).isEqualTo(folder);
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("another VoltYard");
    }
    DataFolder.open(folder).close();
  }

  @Test
  void dataAreKeptWhereThePlatformWantsThem() {
    Path home = Path.of("/home/ann");
    assertThat(DataFolder.usual(false, Map.of(), home, "Linux"))
        .isEqualTo(home.resolve(".local/share/voltyard"));
    assertThat(DataFolder.usual(true, Map.of("XDG_DATA_HOME", "/d"), home, "Linux"))
        .isEqualTo(Path.of("/d/voltyard-demo"));
    assertThat(DataFolder.usual(false, Map.of(), home, "Mac OS X"))
        .isEqualTo(home.resolve("Library/Application Support/VoltYard"));
  }

  @Test
  void theCommandLineIsUnderstoodOrItsFaultNamed() {
    CommandLine line =
        CommandLine.parse(List.of("--demo", "--set", "ocpp.port=0", "--data", "/tmp/x"));
    assertThat(line.has(CommandLine.Flag.DEMO)).isTrue();
    assertThat(line.settings()).containsEntry("ocpp.port", "0");
    assertThatThrownBy(() -> CommandLine.parse(List.of("--demoo"))).hasMessageContaining("--demoo");
    assertThatThrownBy(() -> CommandLine.parse(List.of("--set"))).hasMessageContaining("--set");
    assertThatThrownBy(() -> CommandLine.parse(List.of("--set", "x"))).hasMessageContaining("KEY=");
  }

  @Test
  void aHigherSiteLimitIsAskedOfASecondPerson() {
    assertThat(Weight.of("site.limit", "400", "450")).contains(Approval.Kind.SITE_LIMIT);
    assertThat(Weight.of("site.limit", "400", "0"))
        .as("no limit at all")
        .contains(Approval.Kind.SITE_LIMIT);
    assertThat(Weight.of("site.limit", "400", "350")).isEmpty();
    assertThat(Weight.of("site.limit", "0", "350")).isEmpty();
    assertThat(Weight.of("ocpp.port", "1", "2")).isEmpty();
    assertThat(Weight.of("openid.roles", "none", "all=admin")).contains(Approval.Kind.SIGN_IN);
    assertThat(Weight.of("openid.roles", "none", "none")).isEmpty();
    assertThat(Weight.of("openid.secret", "", "x")).isEmpty();
  }

  @Test
  void lessSecurityIsAskedOfASecondPerson() {
    assertThat(Weight.of("ocpp.basic-auth", "true", "false"))
        .contains(Approval.Kind.SECURITY_PROFILE);
    assertThat(Weight.of("ocpp.basic-auth", "false", "true")).isEmpty();
    assertThat(Weight.of("ocpp.security-profile", "1", "2")).isEmpty();
    Settings settings = Settings.read(file(), Map.of());
    UUID waits = new UUID(0, 7);
    List<Approval.Wish> asked = new ArrayList<>();
    List<Runnable> deeds = new ArrayList<>();
    settings.guardedBy(
        (wish, _, deed) -> {
          asked.add(wish);
          deeds.add(deed);
          return new FourEyes.Answer.Waiting(waits);
        });
    assertThat(settings.change("ocpp.security-profile", "2", Origin.DEPOT))
        .isEqualTo(new FourEyes.Answer.Done());
    assertThat(settings.change("ocpp.security-profile", "1", Origin.DEPOT))
        .isEqualTo(new FourEyes.Answer.Waiting(waits));
    assertThat(settings.value("ocpp.security-profile")).isEqualTo("2");
    assertThat(asked)
        .containsExactly(
            new Approval.Wish(
                Approval.Kind.SECURITY_PROFILE,
                "ocpp.security-profile",
                List.of(new Approval.Value("before", "2"), new Approval.Value("after", "1"))));
    deeds.getFirst().run();
    assertThat(settings.value("ocpp.security-profile")).isEqualTo("1");
  }
}
