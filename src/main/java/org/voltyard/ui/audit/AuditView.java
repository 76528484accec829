package org.voltyard.ui.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.voltyard.domain.AuditArchive.Entry;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.SearchTable;

/// The audit log.
public final class AuditView extends ScreenView {
  private final AuditModel model;
  private final DataTable<Entry> table;
  private final SearchTable<Entry> shown;
  private final AuditFilterBar filter;
  private final ChainPane chain;
  private final HandOut handOut;
  private final RecordPane record;

  public AuditView(Desk desk, AuditModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "audit", Entry::no);
    filter = new AuditFilterBar(desk, model);
    chain = new ChainPane(desk, model);
    handOut = new HandOut(desk, model);
    record = new RecordPane(desk);
    columns();
    table.natural(Comparator.comparingLong(Entry::no).reversed());
    table.onEnd(model::more);
    table.onExport(shownRows -> handOut.ask());
    shown =
        new SearchTable<>(
            desk,
            "audit",
            table,
            new SearchTable.Search<>(
                model.rowsProperty(),
                model.loadingProperty(),
                model.failureProperty(),
                model::reload,
                () -> model.filterProperty().get().any(),
                () -> model.filterProperty().set(AuditFilter.ALL)));
    table.bar().add(exportButton());
    SplitPane both = new SplitPane(table, record);
    both.setDividerPositions(0.64);
    SplitPane.setResizableWithParent(record, false);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().add(new VBox(8, chain, filter, handOut, both));
  }

  private Button exportButton() {
    Button export = new Button();
    export.textProperty().bind(desk().texts().binding("audit.export"));
    desk().rights().guard(desk().texts(), export, "audit.export");
    export.setMinWidth(USE_PREF_SIZE);
    export.setOnAction(event -> handOut.ask());
    return export;
  }

  private void columns() {
    table
        .column(
            "audit.column.time",
            entry -> Formats.stamp(entry.at(), desk().zone().get()),
            Comparator.comparingLong(Entry::no))
        .setMinWidth(145);
    table.column("audit.column.who", entry -> entry.origin().who()).setPrefWidth(90);
    table.column("audit.column.where", entry -> entry.origin().where()).setPrefWidth(75);
    table
        .column("audit.column.kind", entry -> AuditWords.kind(desk().texts(), entry.kind()))
        .setPrefWidth(150);
    table.column("audit.column.subject", Entry::subject).setPrefWidth(130);
    table
        .column(
            "audit.column.why",
            entry -> Objects.requireNonNullElse(entry.origin().why(), "").replace('\n', ' '))
        .setPrefWidth(120);
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        shown.follow(),
        chain.follow(),
        handOut.follow(),
        table.selectedProperty().subscribe(record::show),
        desk()
            .texts()
            .languageProperty()
            .subscribe(now -> record.show(table.selectedProperty().get())),
        model.attach());
  }

  @Override
  public void show(String subject) {
    model.filterProperty().set(new AuditFilter("", "", subject, null, null));
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("audit.find", filter::focusText).key("Shortcut+F"),
        Action.of("audit.verify", chain::verify),
        Action.of("audit.export", handOut::ask).key("Shortcut+E"));
  }
}
