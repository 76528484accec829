package org.voltyard.ui.shell.wizard;

import java.time.ZoneId;
import java.util.Currency;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.voltyard.ui.kit.Preferences;

/// Where the wizard stands; kept in the preferences, so that it goes on where it was left.
public final class WizardModel {
  private static final String STEP = "wizard.step";
  private static final String FINISHED = "wizard.finished";

  private final Preferences preferences;
  private final WizardDoor door;
  private final ObjectProperty<WizardStep> step;

  /// Goes on where it was left.
  public WizardModel(Preferences preferences, WizardDoor door) {
    this.preferences = preferences;
    this.door = door;
    step = new SimpleObjectProperty<>(preferences.choice(STEP, WizardStep.LANGUAGE));
    step.addListener((o, was, is) -> preferences.put(STEP, is.name()));
  }

  /// Whether the wizard still has to be shown.
  public static boolean wanted(Preferences preferences) {
    return !preferences.flag(FINISHED, false);
  }

  /// The step on show.
  public ObjectProperty<WizardStep> stepProperty() {
    return step;
  }

  /// The site as entered so far.
  public WizardSite site() {
    return new WizardSite(
        preferences.value("wizard.site.name").orElse(""),
        ZoneId.of(preferences.value("wizard.site.zone").orElse(ZoneId.systemDefault().getId())),
        Currency.getInstance(preferences.value("wizard.site.currency").orElse("CNY")));
  }

  /// Takes the site and goes on.
  public void site(WizardSite site) {
    preferences.put("wizard.site.name", site.name());
    preferences.put("wizard.site.zone", site.zone().getId());
    preferences.put("wizard.site.currency", site.currency().getCurrencyCode());
    door.saveSite().accept(site);
    forward();
  }

  /// The next step.
  public void forward() {
    step.set(
        switch (step.get()) {
          case LANGUAGE -> WizardStep.SITE;
          case SITE -> WizardStep.ADDRESS;
          case ADDRESS -> WizardStep.STATION;
          case STATION, DONE -> WizardStep.DONE;
        });
  }

  /// The step before.
  public void back() {
    step.set(
        switch (step.get()) {
          case LANGUAGE, SITE -> WizardStep.LANGUAGE;
          case ADDRESS -> WizardStep.SITE;
          case STATION -> WizardStep.ADDRESS;
          case DONE -> WizardStep.STATION;
        });
  }

  /// Ends the wizard for good.
  public void finish() {
    preferences.put(FINISHED, "true");
    preferences.remove(STEP);
    door.done().run();
  }

  WizardDoor door() {
    return door;
  }
}
