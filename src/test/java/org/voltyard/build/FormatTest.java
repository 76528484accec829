package org.voltyard.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void everySourceFileHasTheAcceptedLayout() throws Exception {
    Path base = Path.of(System.getProperty("voltyard.basedir", "")).toAbsolutePath();
    assertThat(Format.differing(base)).as("run: mvn -q test-compile exec:exec@format").isEmpty();
  }
}
