package org.voltyard.ui.kit;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;

/// What whoever sits at the window may do. What they may not stays visible, does nothing, and says
/// which role may. The features refuse it besides: this is for the eye.
public final class Rights {
  private final ObjectProperty<Origin> origin;

  /// Begins with whoever is signed in now.
  public Rights(Origin first) {
    origin = new SimpleObjectProperty<>(this, "origin", first);
  }

  /// In whose name the window acts; set it when somebody else signs in.
  public ObjectProperty<Origin> originProperty() {
    return origin;
  }

  /// Whether they may.
  public boolean may(Permission permission) {
    return origin.get().may(permission);
  }

  /// Whether they may do what the text of this key announces.
  public boolean may(String textKey) {
    Permission needed = ActionRights.NEEDED.get(textKey);
    return needed == null || may(needed);
  }

  /// Which roles may, in words.
  public String reason(Texts texts, Permission permission) {
    String roles =
        Role.that(permission).stream()
            .map(role -> texts.of("kit.role." + role.name()))
            .collect(Collectors.joining(texts.of("kit.rights.or")));
    return texts.of("kit.rights.needed", roles);
  }

  /// Which roles may do what the text of this key announces.
  public String reason(Texts texts, String textKey) {
    Permission needed = ActionRights.NEEDED.get(textKey);
    return needed == null ? "" : reason(texts, needed);
  }

  /// Makes a button do only what its text announces to those who may.
  public void guard(Texts texts, ButtonBase button, String textKey) {
    Permission needed = ActionRights.NEEDED.get(textKey);
    if (needed != null) {
      guard(texts, button, needed);
    }
  }

  /// The same for a button whose permission is not told by its text.
  public void guard(Texts texts, ButtonBase button, Permission needed) {
    button.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          if (!may(needed)) {
            event.consume();
          }
        });
    if (!may(needed)) {
      button.getStyleClass().add("forbidden");
      Tooltip hint = new Tooltip();
      hint.textProperty().bind(texts.languageProperty().map(language -> reason(texts, needed)));
      button.accessibleHelpProperty().bind(hint.textProperty());
      button
          .tooltipProperty()
          .subscribe(
              shown -> {
                if (!hint.equals(shown)) {
                  button.setTooltip(hint);
                }
              });
    }
  }

  /// The same for a line of a menu that has its action already.
  public void guard(Texts texts, MenuItem item, String textKey) {
    if (!may(textKey)) {
      item.setOnAction(null);
      item.getStyleClass().add("forbidden");
      item.textProperty()
          .bind(
              texts
                  .languageProperty()
                  .map(language -> texts.of(textKey) + " – " + reason(texts, textKey)));
    }
  }

  /// The table, for those who look whether it is whole.
  public static Map<String, Permission> table() {
    return ActionRights.NEEDED;
  }
}
