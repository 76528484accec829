package org.voltyard.ui.templates;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.TemplateRun;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;

/// What one station made of each setting of a template, for the drawer.
final class RunPane extends BorderPane {
  RunPane(Desk desk, TemplateRun run) {
    DataTable<SettingResult> table = new DataTable<>(desk, "template-run", SettingResult::key);
    table.column("templates.run.setting", SettingResult::name).setPrefWidth(170);
    table
        .column("templates.run.value", each -> each.value() == null ? "" : each.value())
        .setPrefWidth(90);
    table
        .column(
            "templates.run.result",
            each -> desk.texts().of("templates.result." + each.result()) + " · " + each.word())
        .setPrefWidth(150);
    table.rows(run.results());
    Label left = new Label(told(desk, run));
    left.getStyleClass().add("muted");
    left.setWrapText(true);
    left.setPadding(new Insets(0, 0, 8, 0));
    setTop(left);
    setCenter(table);
    setPrefHeight(560);
    setPadding(new Insets(4, 14, 14, 14));
  }

  private static String told(Desk desk, TemplateRun run) {
    List<String> left = run.left().stream().map(each -> each.name()).toList();
    return left.isEmpty()
        ? desk.texts().of("templates.run.all", run.kind())
        : desk.texts().of("templates.run.left", run.kind(), String.join(", ", left));
  }
}
