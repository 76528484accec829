package org.voltyard.ui.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Template;
import org.voltyard.domain.TemplateEvent;
import org.voltyard.domain.TemplateRun;
import org.voltyard.event.EventBus;
import org.voltyard.fleet.Templates;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;

/// The templates and their applications on show; read anew when something happens to them.
public final class TemplatesModel {
  private final Fx fx;
  private final Deps deps;
  private final Coalesced<String, Boolean> heard;
  private final ReadOnlyObjectWrapper<List<TemplateRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ReadOnlyObjectWrapper<List<TemplateRun>> runs =
      new ReadOnlyObjectWrapper<>(this, "runs", List.of());

  /// What is needed, and who acts.
  public record Deps(Templates templates, EventBus bus, Origin origin) {}

  private record Look(List<TemplateRow> rows, List<TemplateRun> runs) {}

  /// Over the depot's templates.
  public TemplatesModel(Fx fx, Deps deps) {
    this.fx = fx;
    this.deps = deps;
    heard = fx.coalesced(more -> reload());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    reload();
    var subscription = deps.bus().subscribe("window-templates", 1024, this::hear);
    return subscription::close;
  }

  private void hear(Recorded recorded) {
    if (recorded.fact() instanceof TemplateEvent
        || recorded.fact() instanceof StationEvent.Booted) {
      heard.offer("more", true);
    }
  }

  void reload() {
    fx.background(this::look, this::show, failure -> {});
  }

  private void show(Look look) {
    rows.set(look.rows());
    runs.set(look.runs());
  }

  private Look look() {
    List<TemplateRow> all =
        deps.templates().all().stream()
            .map(each -> new TemplateRow(each, deps.templates().like(each).size()))
            .toList();
    return new Look(all, deps.templates().runs());
  }

  static String newId() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  /// The same under another id and name.
  static Template copy(Template from, String name) {
    return new Template(
        newId(),
        name,
        from.vendor(),
        from.model(),
        from.firmware(),
        false,
        from.settings(),
        from.metering(),
        from.quirks());
  }

  /// Stations for which a template may be meant.
  List<StationId> like(Template template) {
    return deps.templates().like(template);
  }

  void save(Template template, Consumer<@Nullable Throwable> ended) {
    act(
        () -> {
          deps.templates().save(template, deps.origin());
          return template;
        },
        ended);
  }

  void remove(Template template, Consumer<@Nullable Throwable> ended) {
    act(
        () -> {
          deps.templates().remove(template.id(), deps.origin());
          return template;
        },
        ended);
  }

  /// Applies it to all stations for which it may be meant.
  void apply(Template template, @Nullable String why, Consumer<@Nullable Throwable> ended) {
    act(
        () -> {
          deps.templates()
              .like(template)
              .forEach(
                  station -> deps.templates().apply(template, station, deps.origin().because(why)));
          return template;
        },
        ended);
  }

  void exportTo(Path file, List<Template> chosen, Consumer<@Nullable Throwable> ended) {
    act(
        () -> {
          try {
            return Files.writeString(file, TemplateJson.write(chosen));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        ended);
  }

  /// Reads templates from a file; known ones are replaced.
  void importFrom(Path file, Consumer<@Nullable Throwable> ended) {
    act(
        () -> {
          try {
            List<Template> read = TemplateJson.read(Files.readString(file));
            read.forEach(Template::check);
            read.forEach(each -> deps.templates().save(each, deps.origin()));
            return read;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        ended);
  }

  /// `ended` hears of the failure, or null.
  private void act(Supplier<?> what, Consumer<@Nullable Throwable> ended) {
    fx.background(
        () -> {
          var _ = what.get();
          return look();
        },
        look -> {
          show(look);
          ended.accept(null);
        },
        ended);
  }

  ReadOnlyObjectProperty<List<TemplateRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// The last application to each station, the newest first.
  ReadOnlyObjectProperty<List<TemplateRun>> runsProperty() {
    return runs.getReadOnlyProperty();
  }
}
