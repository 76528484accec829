package org.voltyard.app;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.StationFeed;
import org.voltyard.ui.shell.Shell;
import org.voltyard.ui.shell.wizard.WizardDoor;
import org.voltyard.ui.shell.wizard.WizardModel;
import org.voltyard.ui.shell.wizard.WizardSite;
import org.voltyard.ui.shell.wizard.WizardStation;
import org.voltyard.ui.shell.wizard.WizardView;

/// Opens the first-run wizard over the window, until it is done.
final class FirstRun {
  private static final Origin WIZARD = new Origin("installer", "first-run wizard");

  private final Core core;
  private final Desk desk;
  private final ObservableList<WizardStation> stations = FXCollections.observableArrayList();

  FirstRun(Core core, Desk desk) {
    this.core = core;
    this.desk = desk;
  }

  /// @param then is run when the wizard is done
  void openOver(Shell shell, StationFeed feed, Runnable then) {
    if (!WizardModel.wanted(desk.preferences())) {
      return;
    }
    Subscription live =
        feed.follow(
            desk.fx(), _ -> desk.fx().background(this::look, stations::setAll, _ -> {}), _ -> {});
    WizardDoor door =
        new WizardDoor(
            core.server().port(),
            core.settings().value("ocpp.path"),
            this::save,
            stations,
            id -> decide(id, true),
            id -> decide(id, false),
            () -> {
              live.unsubscribe();
              shell.front(null);
              then.run();
            });
    shell.front(new WizardView(desk, new WizardModel(desk.preferences(), door)));
  }

  private List<WizardStation> look() {
    return core.stations().all().stream()
        .filter(s -> s.identity() != null)
        .filter(s -> s.registration().admission() == Admission.WAITING || s.link().open())
        .map(FirstRun::shown)
        .toList();
  }

  private static WizardStation shown(StationView view) {
    Identity said = view.identity();
    String address = view.link().address();
    return new WizardStation(
        view.id().value(),
        said == null ? "" : said.vendor(),
        said == null ? "" : said.model(),
        address == null ? "" : address,
        view.registration().admission() == Admission.WAITING,
        view.link().open());
  }

  private void save(WizardSite site) {
    set("site.name", site.name());
    set("site.time-zone", site.zone().getId());
    set("site.currency", site.currency().getCurrencyCode());
    desk.zone().set(site.zone());
  }

  private void set(String key, String value) {
    desk.fx()
        .background(
            () -> {
              if (!core.settings().value(key).equals(value)) {
                core.settings().change(key, value, WIZARD);
              }
              return key;
            },
            _ -> {},
            _ -> {});
  }

  private void decide(String id, boolean admit) {
    desk.fx()
        .background(
            () -> {
              StationId station = new StationId(id);
              if (admit) {
                core.stations().admit(station, WIZARD);
              } else {
                core.stations().refuse(station, WIZARD);
              }
              return id;
            },
            _ -> {},
            _ -> {});
  }
}
