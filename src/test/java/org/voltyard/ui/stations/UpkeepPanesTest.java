package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.kit.ScreenView;

/// The panes about local list, grid and swaps, on a station of 2.1.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class UpkeepPanesTest {
  private final OnStage stage = new OnStage();
  @TempDir Path folder;

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  @Test
  void panesOpenInBothLanguagesAndLooks() {
    try (PaperDepot depot = new PaperDepot(folder, OnStage.CLOCK).with(3)) {
      PaperUpkeep.facts(OnStage.CLOCK.instant()).forEach(depot::tell);
      StationsDeps deps = depot.deps();
      for (LookChoice look : List.of(LookChoice.DARK, LookChoice.LIGHT)) {
        Language language = look == LookChoice.DARK ? Language.ENGLISH : Language.CHINESE;
        for (String tab : List.of("list", "grid", "swaps")) {
          Desk desk = OnStage.desk(language, look);
          stage.once(
              "upkeep-" + tab + "-" + look.name().toLowerCase(Locale.ROOT),
              desk,
              false,
              d -> opened(d, deps, tab),
              view -> assertThat(view.lookupAll(".tab-pane")).isNotEmpty());
        }
      }
    }
  }

  private static ScreenView opened(Desk desk, StationsDeps deps, String tab) {
    StationDetailView view =
        new StationDetailView(desk, new StationDetailModel(desk.fx(), deps, OnStage.CLOCK));
    view.show("CP-002");
    TabPane tabs = view.tabPane();
    String title = desk.texts().of("upkeep.tab." + tab);
    Runnable choose =
        () ->
            tabs.getTabs().stream()
                .filter(t -> title.equals(t.getText()))
                .findFirst()
                .ifPresent(t -> tabs.getSelectionModel().select(t));
    Platform.runLater(choose);
    return view;
  }

  @Test
  void theListShowsWhatDiffers() {
    try (PaperDepot depot = new PaperDepot(folder, OnStage.CLOCK).with(3)) {
      PaperUpkeep.facts(OnStage.CLOCK.instant()).forEach(depot::tell);
      LocalList list = depot.deps().upkeep().lists().view(new StationId("CP-002"));
      assertThat(list.lines())
          .extracting(line -> line.state())
          .containsExactlyInAnyOrder(
              LocalList.State.SAME,
              LocalList.State.CHANGED,
              LocalList.State.SURPLUS,
              LocalList.State.MISSING);
      assertThat(list.last()).isNotNull().returns("VersionMismatch", r -> r.status());
    }
  }
}
