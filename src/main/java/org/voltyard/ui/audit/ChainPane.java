package org.voltyard.ui.audit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.util.Subscription;
import org.voltyard.admin.audit.AuditBook;
import org.voltyard.domain.AuditEvent;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.kit.Token;

/// Whether the audit log is whole: the last check, the head of the chain, and checking now.
final class ChainPane extends HBox {
  private final Desk desk;
  private final AuditModel model;
  private final StackPane mark = new StackPane();
  private final Label state = new Label();
  private final Label head = new Label();
  private final Tooltip whole = new Tooltip();

  ChainPane(Desk desk, AuditModel model) {
    super(10);
    this.desk = desk;
    this.model = model;
    mark.setMinWidth(18);
    state.setWrapText(true);
    head.getStyleClass().add("caption");
    head.setTooltip(whole);
    head.setMinWidth(0);
    VBox lines = new VBox(2, state, head);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().addAll(mark, lines, running(), button());
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("panel");
  }

  private Region running() {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    bar.setPrefWidth(140);
    bar.accessibleTextProperty().bind(desk.texts().binding("audit.verifying"));
    bar.visibleProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    bar.managedProperty().bind(bar.visibleProperty());
    return bar;
  }

  private Button button() {
    Button verify = new Button();
    verify.textProperty().bind(desk.texts().binding("audit.verify"));
    desk.rights().guard(desk.texts(), verify, "audit.verify");
    verify.setMinWidth(USE_PREF_SIZE);
    verify.setOnAction(event -> verify());
    verify.disableProperty().bind(model.progressProperty().greaterThanOrEqualTo(0));
    return verify;
  }

  void verify() {
    model.verify(
        failure ->
            desk.navigator()
                .toast(
                    Toast.failed(
                        desk.texts().of("audit.notVerified"),
                        String.valueOf(failure.getMessage()))));
  }

  Subscription follow() {
    return Subscription.combine(
        model.chainProperty().subscribe(this::show),
        desk.texts().languageProperty().subscribe(now -> show(model.chainProperty().get())));
  }

  private void show(AuditModel.Chain chain) {
    AuditBook.Last last = chain.last();
    head.setText(desk.texts().of("audit.head", chain.no(), chain.hash()));
    whole.setText(chain.hash());
    if (last == null) {
      state.setText(desk.texts().of("audit.neverVerified"));
      mark(Glyph.DASHED_RING, Token.MUTED);
      return;
    }
    AuditEvent.Verified result = last.result();
    String when = Formats.stamp(last.at(), desk.zone().get());
    if (result.whole()) {
      state.setText(
          desk.texts()
              .of(
                  result.everything() ? "audit.whole" : "audit.wholeEnd",
                  result.records(),
                  when,
                  result.origin().who()));
      mark(Glyph.RING, Token.READY);
    } else {
      state.setText(desk.texts().of("audit.damaged", result.damage(), when));
      mark(Glyph.OCTAGON, Token.ALARM_1);
    }
  }

  private void mark(Glyph glyph, Token colour) {
    SVGPath shape = glyph.node(16);
    shape.setStyle("-fx-fill: " + colour.css() + ";");
    mark.getChildren().setAll(shape);
  }
}
