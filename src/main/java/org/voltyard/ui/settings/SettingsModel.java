package org.voltyard.ui.settings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Setting;
import org.voltyard.domain.SettingsDoor;
import org.voltyard.domain.SiteEvent;
import org.voltyard.event.EventBus;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;

/// All settings, and changing them through the door.
public final class SettingsModel {
  private final Fx fx;
  private final SettingsDoor door;
  private final EventBus bus;
  private final Origin origin;
  private final Map<String, String> problems = new HashMap<>();
  private final Set<String> waiting = new HashSet<>();
  private final ReadOnlyObjectWrapper<List<SettingRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ReadOnlyBooleanWrapper restartNeeded = new ReadOnlyBooleanWrapper(this, "restart");
  private Consumer<SettingRow> approval = row -> {};
  private final Coalesced<String, Boolean> heard;

  /// Over the door; `origin` is written into the journal with each change.
  public SettingsModel(Fx fx, SettingsDoor door, EventBus bus, Origin origin) {
    this.fx = fx;
    this.door = door;
    this.bus = bus;
    this.origin = origin;
    heard = fx.coalesced(changed -> reload());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    reload();
    var subscription =
        bus.subscribe(
            "window-settings",
            64,
            recorded -> {
              if (recorded.fact() instanceof SiteEvent.SettingChanged changed) {
                heard.offer(changed.key(), true);
              }
            });
    return subscription::close;
  }

  /// In the order of the door.
  ReadOnlyObjectProperty<List<SettingRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// Whether something was changed here that holds only after a restart.
  ReadOnlyBooleanProperty restartNeededProperty() {
    return restartNeeded.getReadOnlyProperty();
  }

  void reload() {
    rows.set(door.all().stream().map(this::row).toList());
    restartNeeded.set(!waiting.isEmpty());
  }

  private SettingRow row(Setting setting) {
    String key = setting.key();
    return new SettingRow(
        setting, door.value(key), problems.get(key), !setting.live() && waiting.contains(key));
  }

  /// Hears of each change that waits for a second person.
  void whenItWaits(Consumer<SettingRow> hearer) {
    approval = hearer;
  }

  /// Saves a value; what is wrong with it appears in the row.
  void change(SettingRow row, String value) {
    String key = row.key();
    if (value.equals(door.value(key))) {
      if (problems.remove(key) != null) {
        reload();
      }
      return;
    }
    fx.background(
        () -> door.change(key, value, origin),
        answer -> {
          problems.remove(key);
          if (answer instanceof FourEyes.Answer.Waiting) {
            approval.accept(row);
          } else if (!row.setting().live()) {
            waiting.add(key);
          }
          reload();
        },
        failure -> {
          problems.put(key, String.valueOf(failure.getMessage()));
          reload();
        });
  }

  void reset(SettingRow row) {
    change(row, row.setting().fallback());
  }
}
