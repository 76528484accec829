package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  @TempDir Path folder;

  @Test
  @Timeout(120)
  void theDatabaseWaitsForTheWindow() throws Exception {
    try (Lifecycle life = new Lifecycle()) {
      Settings settings =
          Settings.read(
              folder.resolve("voltyard.properties"),
              Map.of("ocpp.port", "0", "ocpp.tls-port", "0", "ocpp.bind", "127.0.0.1"));
      CompletableFuture<Void> shown = new CompletableFuture<>();
      Core core =
          new Wiring(settings, folder, InstantSource.system(), life)
              .open(false, () -> false, shown);
      assertThat(folder.resolve("voltyard.mv.db")).doesNotExist();
      assertThat(core.server().port()).isPositive();
      shown.complete(null);
      core.storage().opened().get(90, TimeUnit.SECONDS);
      assertThat(folder.resolve("voltyard.mv.db")).exists();
    }
  }

  @Test
  @Timeout(120)
  void aDamagedDatabaseIsSetAsideAndMadeAgain() throws Exception {
    Files.writeString(folder.resolve("voltyard.mv.db"), "this is no database".repeat(1000));
    try (Lifecycle life = new Lifecycle()) {
      Settings settings =
          Settings.read(
              folder.resolve("voltyard.properties"),
              Map.of("ocpp.port", "0", "ocpp.tls-port", "0", "ocpp.bind", "127.0.0.1"));
      Core core =
          new Wiring(settings, folder, InstantSource.system(), life).open(true, () -> false);
      core.storage().opened().get(90, TimeUnit.SECONDS);
      assertThat(core.storage().trouble()).isEmpty();
      assertThat(folder.resolve("voltyard.mv.db.damaged")).exists();
    }
  }
}
