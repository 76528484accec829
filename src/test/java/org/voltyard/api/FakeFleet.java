package org.voltyard.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationModel;
import org.voltyard.domain.Template;
import org.voltyard.domain.TemplateRun;
import org.voltyard.domain.VariableSetting;

/// Variables that take every value, and templates, in memory.
final class FakeFleet {
  final Map<StationId, ModelView> models = new ConcurrentHashMap<>();
  final List<Template> templates = new ArrayList<>();
  final List<TemplateRun> runs = new ArrayList<>();

  Doors.Fleet door() {
    return new Doors.Fleet(
        id -> models.getOrDefault(id, ModelView.EMPTY),
        (_, settings, _) -> CompletableFuture.completedFuture(taken(settings)),
        new Doors.Templates(
            () -> List.copyOf(templates),
            (template, _) -> save(template),
            (id, _) -> templates.removeIf(each -> each.id().equals(id)),
            _ -> List.copyOf(models.keySet()),
            (template, _) -> template.settings(),
            this::apply,
            () -> List.copyOf(runs),
            _ -> new Page<>(List.of(), null)));
  }

  private static List<SettingResult> taken(List<VariableSetting> settings) {
    return settings.stream()
        .map(each -> SettingResult.of(each, SettingResult.Result.ACCEPTED, "Accepted"))
        .toList();
  }

  private void save(Template template) {
    template.check();
    templates.removeIf(each -> each.id().equals(template.id()));
    templates.add(template);
  }

  private TemplateRun apply(Template template, StationId station, Origin origin) {
    TemplateRun run =
        new TemplateRun(
            new UUID(1, runs.size()),
            station,
            template.id(),
            template.name(),
            TemplateRun.Reason.BY_HAND,
            StationModel.UNKNOWN,
            FakeDepot.NOW,
            template.settings(),
            List.of(),
            null);
    runs.add(run);
    return run;
  }
}
