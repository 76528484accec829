package org.voltyard.ui.people;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.voltyard.fleet.photo.InvalidPhoto;
import org.voltyard.ui.kit.Desk;

/// The photo of a vehicle, for the drawer: shown, chosen, removed.
final class PhotoPane extends VBox {
  private static final double WIDTH = 320;
  private static final double HEIGHT = 200;

  private final Desk desk;
  private final VehicleModel model;
  private final ImageView view = new ImageView();
  private final Label told = new Label();
  private final Button remove;

  PhotoPane(Desk desk, VehicleModel model) {
    super(6);
    this.desk = desk;
    this.model = model;
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding("people.photo"));
    title.getStyleClass().add("setting-name");
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setFitWidth(WIDTH);
    view.setFitHeight(HEIGHT);
    view.managedProperty().bind(view.imageProperty().isNotNull());
    view.accessibleTextProperty().bind(desk.texts().binding("people.photo"));
    told.getStyleClass().add("muted");
    told.setWrapText(true);
    told.managedProperty().bind(told.textProperty().isNotEmpty());
    remove = button("people.photo.remove", this::remove);
    HBox buttons = new HBox(6, button("people.photo.choose", this::choose), remove);
    getChildren().addAll(title, view, told, buttons);
    look();
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    button.getStyleClass().add("quiet");
    button.setOnAction(event -> run.run());
    desk.rights().guard(desk.texts(), button, key);
    return button;
  }

  private void look() {
    told.setText(desk.texts().of("people.looking"));
    model.photo(this::show, this::failed);
  }

  private void show(Optional<byte[]> photo) {
    view.setImage(photo.map(jpeg -> new Image(new ByteArrayInputStream(jpeg))).orElse(null));
    told.setText(photo.isPresent() ? "" : desk.texts().of("people.photo.none"));
    remove.setDisable(photo.isEmpty());
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .setAll(new FileChooser.ExtensionFilter("JPEG, PNG", "*.jpg", "*.jpeg", "*.png"));
    File chosen = chooser.showOpenDialog(getScene().getWindow());
    if (chosen != null) {
      keep(chosen.toPath());
    }
  }

  /// Keeps the photo in a file that was chosen.
  void keep(Path file) {
    told.setText(desk.texts().of("people.photo.keeping"));
    model.keep(file, kept -> look(), this::failed);
  }

  private void remove() {
    model.remove(gone -> look(), this::failed);
  }

  private void failed(Throwable cause) {
    told.setText(
        cause instanceof InvalidPhoto photo
            ? desk.texts().of("people.photo." + photo.why())
            : desk.texts().of("people.photo.notDone", cause.getMessage()));
  }
}
