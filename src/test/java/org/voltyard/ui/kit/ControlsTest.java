package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandForm.Field;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.DisplayState;

@ExtendWith(ApplicationExtension.class)
@Timeout(90)
class ControlsTest {
  private record Row(String id, double kilowatts) {}

  private final ManualFx time = new ManualFx();
  private final Desk desk = Desk.of(time.fx(), new MemoryPreferences(), time, ZoneId.of("UTC"));
  private final StackPane root = new StackPane();

  @Start
  void start(Stage stage) {
    Scene scene = new Scene(root, 900, 600);
    desk.looks().dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @BeforeEach
  void english() {
    Screenshots.onFx(() -> desk).texts().languageProperty().set(Language.ENGLISH);
  }

  @Test
  void tableShowsItsStatesAndRemembersFilterAndColumns() {
    DataTable<Row> table = Screenshots.onFx(this::table);
    show(table);
    assertThat(Screenshots.onFx(() -> table.shown().size())).isEqualTo(2);
    Screenshots.onFx(
        () -> {
          table.bar().filterProperty().set("cp2");
          return table;
        });
    assertThat(table.shown()).extracting(Row::id).containsExactly("CP2");
    assertThat(table.csv()).contains("CP2,12.0").doesNotContain("CP10");
    Screenshots.onFx(
        () -> {
          table.bar().filterProperty().set("nothing like it");
          return table;
        });
    assertThat(table.shown()).isEmpty();
  }

  private DataTable<Row> table() {
    DataTable<Row> table = new DataTable<>(desk, "test", Row::id);
    table.column("kit.table.filter", Row::id);
    table.figures("kit.unit.kw", Row::kilowatts, Formats::kilowatts);
    table.rows(List.of(new Row("CP10", 7), new Row("CP2", 12)));
    return table;
  }

  @Test
  void whatIsChosenIsSaidInTheLanguageInForce() {
    ComboBox<String> box =
        Screenshots.onFx(
            () -> {
              ComboBox<String> made = new ComboBox<>();
              made.getItems().setAll("all", "active");
              made.setValue("active");
              Wording.of(made, desk, option -> desk.texts().of("people.state." + option));
              return made;
            });
    show(box);
    assertThat(Screenshots.onFx(() -> said(box))).isEqualTo("In use");
    Screenshots.onFx(
        () -> {
          desk.texts().languageProperty().set(Language.CHINESE);
          return box;
        });
    assertThat(Screenshots.onFx(() -> said(box))).isEqualTo("启用");
  }

  @Test
  void tileMapFindsByTypedLettersAndTakesBurstsOfChanges() {
    TileMap map = Screenshots.onFx(() -> new TileMap(desk));
    show(map);
    Screenshots.onFx(
        () -> {
          map.show(tiles(500, 0));
          return map;
        });
    assertThat(map.find("cp-49").map(MapTile::id)).contains("CP-49");
    for (int burst = 1; burst <= 5; burst++) {
      int now = burst;
      Screenshots.onFx(
          () -> {
            map.update(tiles(200, now));
            return map;
          });
    }
    Screenshots.take(root.getScene(), "kit-500-tiles");
  }

  private static List<MapTile> tiles(int count, int shift) {
    List<MapTile> tiles = new ArrayList<>();
    DisplayState[] states = DisplayState.values();
    for (int i = 0; i < count; i++) {
      DisplayState state = states[(i + shift) % states.length];
      tiles.add(new MapTile("CP-" + i, "CP-" + i, "row " + i / 125, state, i / 500.0, i + " kW"));
    }
    return tiles;
  }

  @Test
  void aFormTellsWhatIsMissingAndGivesTypedValues() {
    FormPane form = Screenshots.onFx(() -> FormPane.of(desk, command()));
    show(form);
    assertThat(Screenshots.onFx(form::validate)).isFalse();
    Map<String, Object> filled =
        Map.of("connectorId", 1, "limit", "16.5", "period", List.of(Map.of("start", 0)));
    boolean valid =
        Screenshots.onFx(
            () -> {
              form.fill(filled);
              return form.validate();
            });
    assertThat(valid).isTrue();
    assertThat(form.values())
        .containsEntry("connectorId", 1L)
        .containsEntry("limit", new BigDecimal("16.5"))
        .containsEntry("period", List.of(Map.of("start", 0L)))
        .doesNotContainKey("idTag");
    assertThat(Screenshots.onFx(() -> form.fail("limit", "too much for this feeder"))).isTrue();
    assertThat(Screenshots.onFx(() -> form.fail("nowhere", "?"))).isFalse();
  }

  private static CommandForm command() {
    Kind period = new Kind.Group(List.of(new Field("start", true, new Kind.Whole(0L, null))));
    return new CommandForm(
        "Set",
        "SmartCharging",
        List.of(
            new Field("connectorId", true, new Kind.Whole(0L, 4L)),
            new Field("idTag", false, new Kind.Text(20)),
            new Field("limit", true, new Kind.Decimal(0.1)),
            new Field("period", true, new Kind.Many(period, 1, 3))));
  }

  @Test
  void theSkeletonComesOnlyAfterPatience() {
    ScreenStates states = Screenshots.onFx(() -> new ScreenStates(desk, new StackPane()));
    show(states);
    assertThat(skeletonAfter(states, Duration.ofMillis(200))).isFalse();
    assertThat(skeletonAfter(states, Duration.ofMillis(200))).isTrue();
  }

  private boolean skeletonAfter(ScreenStates states, Duration wait) {
    return Screenshots.onFx(
        () -> {
          if (states.stateProperty().get() instanceof ScreenState.Ready) {
            states.set(new ScreenState.Loading());
          }
          time.advance(wait);
          return states.lookup(".skeleton") != null;
        });
  }

  @Test
  void whatLeavesTheSceneLetsGo() {
    AgedValue value = Screenshots.onFx(() -> new AgedValue(desk, "kW"));
    int before = time.wound();
    show(value);
    assertThat(time.wound()).isEqualTo(before + 1);
    show(new StackPane());
    assertThat(time.wound()).isEqualTo(before);
  }

  private static String said(ComboBox<?> box) {
    box.applyCss();
    box.layout();
    return box.getButtonCell().getText();
  }

  private void show(Node node) {
    Screenshots.onFx(
        () -> {
          root.getChildren().setAll(node);
          root.applyCss();
          root.layout();
          return node;
        });
  }
}
