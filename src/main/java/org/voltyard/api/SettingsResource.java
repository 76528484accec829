package org.voltyard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Setting;
import org.voltyard.domain.SettingsDoor;

/// What can be set.
final class SettingsResource {
  private static final Param<String> KEY =
      Param.path("key", "Name of the setting, such as ocpp.port", Syntax.TEXT);

  /// What a setting is to be.
  record Body(String value) {}

  /// A setting.
  record Item(
      String key,
      @About("In force, or saved for the next start; of a secret only whether there is one")
          String value,
      String fallback,
      String unit,
      @About("Whether a change takes effect without a restart") boolean live,
      String summary,
      Kind kind,
      @Nullable Long min,
      @Nullable Long max,
      @Nullable List<String> options) {
    /// What sort of value it takes.
    enum Kind {
      TEXT,
      SECRET,
      WHOLE,
      FLAG,
      CHOICE,
      ZONE
    }
  }

  private final SettingsDoor settings;

  SettingsResource(SettingsDoor settings) {
    this.settings = settings;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/settings", "All settings with their values")
            .needs(Permission.ADMIN)
            .givesPageOf(Item.class)
            .by(
                request ->
                    Answer.ok(new Page<>(settings.all().stream().map(this::item).toList(), null))),
        Route.put("/settings/{key}", "Changes a setting")
            .needs(Permission.ADMIN)
            .with(KEY)
            .takes(Body.class)
            .gives(Item.class)
            .gives(202, Waiting.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::change));
  }

  private Answer change(Request request) {
    String key = request.path(KEY);
    Setting setting =
        settings.all().stream()
            .filter(s -> s.key().equals(key))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("setting", key));
    try {
      if (settings.change(key, request.body(Body.class).value(), request.origin())
          instanceof FourEyes.Answer.Waiting(var id)) {
        return new Answer.Value(202, new Waiting(id.toString()));
      }
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
    return Answer.ok(item(setting));
  }

  private Item item(Setting setting) {
    String value = settings.value(setting.key());
    return switch (setting.kind()) {
      case Setting.Kind.Text() -> item(setting, value, Item.Kind.TEXT);
      case Setting.Kind.Secret() -> item(setting, value.isEmpty() ? "" : "***", Item.Kind.SECRET);
      case Setting.Kind.Flag() -> item(setting, value, Item.Kind.FLAG);
      case Setting.Kind.Zone() -> item(setting, value, Item.Kind.ZONE);
      case Setting.Kind.Whole(long min, long max) ->
          new Item(
              setting.key(),
              value,
              setting.fallback(),
              setting.unit(),
              setting.live(),
              setting.summary(),
              Item.Kind.WHOLE,
              min,
              max,
              null);
      case Setting.Kind.Choice(List<String> options) ->
          new Item(
              setting.key(),
              value,
              setting.fallback(),
              setting.unit(),
              setting.live(),
              setting.summary(),
              Item.Kind.CHOICE,
              null,
              null,
              options);
    };
  }

  private static Item item(Setting setting, String value, Item.Kind kind) {
    return new Item(
        setting.key(),
        value,
        setting.fallback(),
        setting.unit(),
        setting.live(),
        setting.summary(),
        kind,
        null,
        null,
        null);
  }
}
