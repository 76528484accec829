package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// No button and no action of a screen is outside the table of rights unless it is named here.
final class ActionRightsTest {
  /// They show, search, copy, or take back what was not sent yet.
  private static final Set<String> FREE =
      Set.of(
          "access.account.change",
          "access.account.newCode",
          "access.account.switchOff",
          "access.account.switchOn",
          "audit.find",
          "certificates.exportRoots",
          "commands.send", // looked at for each command
          "diagnostics.customers.copy",
          "diagnostics.customers.discard",
          "diagnostics.message.look",
          "frames.clear",
          "frames.copy",
          "frames.copyPair",
          "frames.find",
          "frames.older",
          "frames.pause",
          "frames.replay.stop",
          "kit.form.add",
          "kit.form.now",
          "kit.secret.copy",
          "kit.secret.noted",
          "kit.states.clearFilter",
          "kit.states.copyReference",
          "kit.states.retry",
          "newstations.copyAddress",
          "overview.openStation",
          "overview.openStations",
          "people.back",
          "people.find",
          "people.import.another",
          "people.import.saveBad",
          "people.import.stop",
          "portal.find",
          "programs.add", // what it adds is asked for in the form
          "programs.edit",
          "programs.find",
          "security.find",
          "sessions.find",
          "settings.search",
          "station.back",
          "station.model.discard",
          "station.model.undo",
          "station.security",
          "stations.labels.all",
          "stations.labels.none",
          "templates.export");

  private static final Pattern KEY =
      Pattern.compile(
          "(?:\\bbutton|\\bitem|Action\\.of)\\(\\s*(?:\\w+, )?\"([\\w.]+)\""
              + "|guard\\([^;]*?\"([\\w.]+)\"\\)");

  @Test
  void everyButtonIsInTheTableOrKnownToChangeNothing() {
    Set<String> found = new TreeSet<>();
    for (String text : screens().map(ActionRightsTest::text).toList()) {
      Matcher matcher = KEY.matcher(text);
      while (matcher.find()) {
        found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
    }
    assertThat(found).hasSizeGreaterThan(80);
    Set<String> unlisted = new TreeSet<>(found);
    unlisted.removeAll(Rights.table().keySet());
    unlisted.removeAll(FREE);
    unlisted.removeIf(key -> key.endsWith(".")); // the rest of the key is a choice
    assertThat(unlisted).as("neither in ActionRights nor free").isEmpty();
    assertThat(FREE).as("free, but no button").isSubsetOf(with(found, "commands.send"));
  }

  @Test
  void whatNeedsNothingIsForEverybody() {
    Rights none = new Rights(new Origin("guest", "window", null, Set.of()));
    assertThat(none.may("frames.copy")).isTrue();
    assertThat(none.may("sessions.stop")).isFalse();
    none.originProperty().set(new Origin("wang", "window", null, Set.of(Permission.CHARGE)));
    assertThat(none.may("sessions.stop")).isTrue();
    assertThat(none.may("stations.retire")).isFalse();
  }

  @Test
  void theReasonNamesTheRolesInBothLanguages() {
    Rights none = new Rights(new Origin("guest", "window", null, Set.of()));
    assertThat(none.reason(new Texts(Language.ENGLISH), "tariffs.publish")).contains("Finance");
    assertThat(none.reason(new Texts(Language.CHINESE), "stations.retire")).contains("运维", "管理员");
    assertThat(none.reason(new Texts(Language.ENGLISH), "frames.copy")).isEmpty();
  }

  private static Set<String> with(Set<String> some, String one) {
    Set<String> all = new TreeSet<>(some);
    all.add(one);
    return all;
  }

  private static Stream<Path> screens() {
    Path root =
        Path.of(System.getProperty("voltyard.basedir", ""))
            .toAbsolutePath()
            .resolve("src/main/java/org/voltyard/ui");
    try (Stream<Path> all = Files.walk(root)) {
      return all
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.toString().matches(".*[/\\\\](shell|gallery|wizard)[/\\\\].*"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
