package org.voltyard.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Colours, density and motion of the window, kept in the preferences and changeable while running.
public final class Looks {
  private final ObjectProperty<LookChoice> choice;
  private final ObjectProperty<Density> density;
  private final BooleanProperty reducedMotion;
  private final ReadOnlyObjectWrapper<Palette> palette;

  /// Reads the choices of the last time.
  public Looks(Preferences preferences) {
    choice = new SimpleObjectProperty<>(preferences.choice("look", LookChoice.DARK));
    density = new SimpleObjectProperty<>(preferences.choice("density", Density.COMFORTABLE));
    reducedMotion = new SimpleBooleanProperty(preferences.flag("reducedMotion", false));
    palette = new ReadOnlyObjectWrapper<>(Palette.of(look()));
    choice.addListener(
        (o, was, is) -> {
          preferences.put("look", is.name());
          palette.set(Palette.of(look()));
        });
    density.addListener((o, was, is) -> preferences.put("density", is.name()));
    reducedMotion.addListener((o, was, is) -> preferences.put("reducedMotion", is.toString()));
  }

  /// What the user chose.
  public ObjectProperty<LookChoice> choiceProperty() {
    return choice;
  }

  /// Row heights and size of letters.
  public ObjectProperty<Density> densityProperty() {
    return density;
  }

  /// No blinking: unacknowledged alarms get a double border instead.
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }

  /// The colours in force, for what is drawn without CSS.
  public ReadOnlyObjectProperty<Palette> paletteProperty() {
    return palette.getReadOnlyProperty();
  }

  /// The colours in force.
  public Palette palette() {
    return palette.get();
  }

  /// Dresses a scene and keeps it dressed until unsubscribed.
  public Subscription dress(Scene scene) {
    Fonts.load();
    return Subscription.combine(
        palette.subscribe(now -> dress(scene, now.look())),
        density.subscribe(now -> dress(scene, now)),
        scene.rootProperty().subscribe(root -> dress(scene, density.get())));
  }

  /// Reads the theme in force before there is a scene: the start of the program has time for it
  /// then.
  public void load() {
    theme(look());
  }

  private static void theme(Look look) {
    String sheet =
        switch (look) {
          case DARK -> new PrimerDark().getUserAgentStylesheet();
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
        };
    if (!sheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(sheet);
    }
  }

  private static void dress(Scene scene, Look look) {
    theme(look);
    scene
        .getStylesheets()
        .setAll(resource(look.sheet()).toExternalForm(), resource("voltyard.css").toExternalForm());
  }

  private static void dress(Scene scene, Density density) {
    for (Density each : Density.values()) {
      scene.getRoot().getStyleClass().remove(each.styleClass());
    }
    scene.getRoot().getStyleClass().add(density.styleClass());
  }

  private Look look() {
    return switch (choice.get()) {
      case DARK -> Look.DARK;
      case LIGHT -> Look.LIGHT;
      case SYSTEM ->
          Platform.getPreferences().getColorScheme() == ColorScheme.LIGHT ? Look.LIGHT : Look.DARK;
    };
  }

  static URL resource(String name) {
    return Objects.requireNonNull(Looks.class.getResource("/org/voltyard/ui/" + name), name);
  }
}
