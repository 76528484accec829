package org.voltyard.ui.kit;

import java.time.InstantSource;
import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Origin;

/// What every view needs from the window; given by constructor to each screen beside its model.
public record Desk(
    Fx fx,
    Texts texts,
    Looks looks,
    Preferences preferences,
    Navigator navigator,
    InstantSource clock,
    ObjectProperty<ZoneId> zone,
    SaveDialog saving,
    Rights rights,
    AuditTrail trail) {
  private static final Origin NOBODY_YET = new Origin("operator", "window");

  /// Makes the parts that follow from the others. Until somebody signs in there are no users, and
  /// whoever sits here may do everything.
  public static Desk of(Fx fx, Preferences preferences, InstantSource clock, ZoneId zone) {
    return new Desk(
        fx,
        new Texts(preferences),
        new Looks(preferences),
        preferences,
        new Navigator(),
        clock,
        new SimpleObjectProperty<>(zone),
        SaveDialog::ofSystem,
        new Rights(NOBODY_YET),
        AuditTrail.NONE);
  }

  /// The same with another way to ask for a file.
  public Desk with(SaveDialog other) {
    return new Desk(fx, texts, looks, preferences, navigator, clock, zone, other, rights, trail);
  }

  /// The same, with a place to keep what is taken away and looked at.
  public Desk with(AuditTrail other) {
    return new Desk(fx, texts, looks, preferences, navigator, clock, zone, saving, rights, other);
  }
}
