package org.voltyard.ui.shell;

import java.util.function.Supplier;
import java.time.Instant;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// What the bars of the window show; filled by `app` on the JavaFX thread.
public final class ShellModel {
  private final StringProperty siteName = new SimpleStringProperty("VoltYard");
  private final StringProperty user = new SimpleStringProperty("");
  private @Nullable Supplier<UserMenu> userMenu;
  private final ObjectProperty<Link> link = new SimpleObjectProperty<>(Link.LISTENING);
  private final ObjectProperty<@Nullable Instant> lastData = new SimpleObjectProperty<>();
  private final IntegerProperty online = new SimpleIntegerProperty();
  private final IntegerProperty known = new SimpleIntegerProperty();
  private final IntegerProperty stale = new SimpleIntegerProperty();
  private final ObjectProperty<AlarmSummary> alarms =
      new SimpleObjectProperty<>(AlarmSummary.none());
  private final ObjectProperty<@Nullable SitePower> power = new SimpleObjectProperty<>();
  private final ObservableMap<String, Integer> counts = FXCollections.observableHashMap();

  /// Name of the site.
  public StringProperty siteNameProperty() {
    return siteName;
  }

  /// What whoever sits here can do about it.
  ///
  /// @param somebody whether somebody is signed in
  /// @param lock locks the window
  /// @param leave signs out
  /// @param first makes the first admin, while there is no user
  /// @param account shows one's own account
  /// @param swap has another sign in, without closing anything
  public record UserMenu(
      boolean somebody,
      Runnable lock,
      Runnable leave,
      Runnable first,
      Runnable account,
      Runnable swap) {}

  /// Says what the user's place offers; asked each time it is opened.
  public void userMenu(Supplier<UserMenu> now) {
    userMenu = now;
  }

  @Nullable UserMenu userMenu() {
    Supplier<UserMenu> now = userMenu;
    return now == null ? null : now.get();
  }

  /// Who works here; empty until there are users.
  public StringProperty userProperty() {
    return user;
  }

  /// How the window stands with the control centre.
  public ObjectProperty<Link> linkProperty() {
    return link;
  }

  /// When the last data came, for the veil of a lost control centre.
  public ObjectProperty<@Nullable Instant> lastDataProperty() {
    return lastData;
  }

  /// Stations connected.
  public IntegerProperty onlineProperty() {
    return online;
  }

  /// Stations admitted.
  public IntegerProperty knownProperty() {
    return known;
  }

  /// Values older than they should be.
  public IntegerProperty staleProperty() {
    return stale;
  }

  /// Active alarms.
  public ObjectProperty<AlarmSummary> alarmsProperty() {
    return alarms;
  }

  /// Power of the site; null while unknown.
  public ObjectProperty<@Nullable SitePower> powerProperty() {
    return power;
  }

  /// Numbers beside the entries of the navigation, by screen id; absent or 0 shows none.
  public ObservableMap<String, Integer> counts() {
    return counts;
  }
}
