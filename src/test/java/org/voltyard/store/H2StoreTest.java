package org.voltyard.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// The contract on H2 with a file.
final class H2StoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  Database open() {
    return Database.open(DatabaseSettings.inFolder(folder), () -> false);
  }
}
