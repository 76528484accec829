package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Role;

class KeyOrderTest {
  @TempDir private Path data;

  @Test
  void aKeyMadeWithoutTheProgramIsThereWhenItRuns() {
    order("--create-api-key", "script", "--role", "operator");
    try (RunningDepot depot = new RunningDepot(data, InstantSource.system(), Map.of())) {
      assertThat(depot.core().keys().all())
          .singleElement()
          .satisfies(entry -> assertThat(entry.key().roles()).containsExactly(Role.OPERATOR));
    }
    // and what the program put away when it closed is still whole
    assertThatThrownBy(() -> order("--create-api-key", "script", "--role", "viewer"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("take another name");
  }

  @Test
  void nameAndRoleGoTogether() {
    assertThatThrownBy(() -> CommandLine.parse(List.of("--role", "admin")))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> CommandLine.parse(List.of("--create-api-key", "a", "--role", "king")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("viewer, operator, technician, finance, admin");
  }

  @Test
  void aFolderThatAnotherProgramHasIsNamed() {
    try (DataFolder held = DataFolder.open(data)) {
      assertThatThrownBy(() -> DataFolder.open(held.path()))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("another VoltYard runs on");
    }
  }

  private void order(String... arguments) {
    KeyOrder key = CommandLine.parse(List.of(arguments)).key();
    assertThat(key).isNotNull();
    Settings settings = Settings.read(data.resolve("voltyard.properties"), Map.of());
    key.carryOut(settings, data, InstantSource.system());
  }
}
