package org.voltyard.ui.templates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.Metering;
import org.voltyard.domain.Quirks;
import org.voltyard.domain.Template;
import org.voltyard.domain.VariableSetting;
import org.voltyard.ui.kit.FormField;

/// A template as the operator fills it into the form. Pure.
record TemplateDraft(String id, Map<String, Object> values) {
  private static final int LONGEST = 2500;
  private static final Kind SECONDS = new Kind.Whole(1L, 86_400L);
  private static final List<String> ATTRIBUTES =
      Arrays.stream(DeviceVariable.Kind.values()).map(Enum::name).toList();

  TemplateDraft {
    values = Map.copyOf(values);
  }

  static List<FormField> fields() {
    return List.of(
        field("name", true, new Kind.Text(80)),
        field("vendor", false, new Kind.Text(50)).help("templates.form.patternHelp"),
        field("model", false, new Kind.Text(50)).help("templates.form.patternHelp"),
        field("firmware", false, new Kind.Text(50)).help("templates.form.patternHelp"),
        flag("automatic").help("templates.form.automaticHelp"),
        field("settings", false, new Kind.Many(setting(), 0, 200))
            .help("templates.form.settingsHelp"),
        field("measurands", false, new Kind.Text(LONGEST)).help("templates.form.measurandsHelp"),
        field("interval", false, SECONDS),
        field("aligned", false, new Kind.Text(LONGEST)).help("templates.form.measurandsHelp"),
        field("alignedInterval", false, SECONDS),
        field("heartbeat", false, SECONDS).help("templates.form.heartbeatHelp"),
        field("answerTime", false, new Kind.Whole(1L, 600L)).help("templates.form.answerTimeHelp"),
        field("zone", false, new Kind.Text(50)).help("templates.form.zoneHelp"),
        flag("localTime").help("templates.form.localTimeHelp"),
        flag("kiloWattHours").help("templates.form.kiloWattHoursHelp"),
        flag("noTriggers").help("templates.form.noTriggersHelp"),
        flag("noReportAtBoot").help("templates.form.noReportAtBootHelp"));
  }

  private static FormField field(String name, boolean required, Kind kind) {
    return FormField.of(name, "templates.form." + name, required, kind);
  }

  private static FormField flag(String name) {
    return field(name, true, new Kind.Flag()).initially("false");
  }

  private static Kind setting() {
    return new Kind.Group(
        List.of(
            new CommandForm.Field("variableOrKey", true, new Kind.Text(200)),
            new CommandForm.Field("variableValue", true, new Kind.Text(LONGEST)),
            new CommandForm.Field("attributeType", false, new Kind.Choice(ATTRIBUTES))));
  }

  /// The values of a template for its form.
  static Map<String, Object> values(Template template) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", template.name());
    values.put("vendor", template.vendor());
    values.put("model", template.model());
    values.put("firmware", template.firmware());
    values.put("automatic", Boolean.toString(template.automatic()));
    values.put("settings", template.settings().stream().map(TemplateDraft::setting).toList());
    Metering metering = template.metering();
    values.put("measurands", String.join(",", metering.measurands()));
    values.put("interval", seconds(metering.interval()));
    values.put("aligned", String.join(",", metering.aligned()));
    values.put("alignedInterval", seconds(metering.alignedInterval()));
    Quirks quirks = template.quirks();
    values.put("heartbeat", seconds(quirks.heartbeat()));
    values.put("answerTime", seconds(quirks.answerTime()));
    values.put("zone", quirks.zone() == null ? "" : quirks.zone());
    values.put("localTime", Boolean.toString(quirks.localTime()));
    values.put("kiloWattHours", Boolean.toString(quirks.kiloWattHours()));
    values.put("noTriggers", Boolean.toString(quirks.noTriggers()));
    values.put("noReportAtBoot", Boolean.toString(quirks.noReportAtBoot()));
    return values;
  }

  private static Map<String, Object> setting(VariableSetting setting) {
    Map<String, Object> values = new HashMap<>();
    values.put("variableOrKey", setting.name());
    values.put("variableValue", setting.value());
    if (setting.kind() != DeviceVariable.Kind.ACTUAL) {
      values.put("attributeType", setting.kind().name());
    }
    return values;
  }

  private static String seconds(@Nullable Duration time) {
    return time == null ? "" : Long.toString(time.toSeconds());
  }

  /// What was filled in.
  ///
  /// @throws IllegalArgumentException saying what is wrong with it
  Template template() {
    Template made =
        new Template(
            id,
            text("name"),
            text("vendor"),
            text("model"),
            text("firmware"),
            flagged("automatic"),
            settings(),
            new Metering(
                words(text("measurands")),
                time("interval"),
                words(text("aligned")),
                time("alignedInterval")),
            new Quirks(
                time("heartbeat"),
                time("answerTime"),
                text("zone").isEmpty() ? null : text("zone"),
                flagged("localTime"),
                flagged("kiloWattHours"),
                flagged("noTriggers"),
                flagged("noReportAtBoot")));
    made.check();
    return made;
  }

  private List<VariableSetting> settings() {
    List<VariableSetting> all = new ArrayList<>();
    if (values.get("settings") instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> one) {
          all.add(setting(one));
        }
      }
    }
    return all;
  }

  private static VariableSetting setting(Map<?, ?> one) {
    return new VariableSetting(
        word(one.get("variableOrKey")),
        one.get("attributeType") instanceof String kind && !kind.isEmpty()
            ? DeviceVariable.Kind.valueOf(kind)
            : DeviceVariable.Kind.ACTUAL,
        word(one.get("variableValue")));
  }

  private static String word(@Nullable Object value) {
    return value instanceof String words ? words.strip() : "";
  }

  static List<String> words(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private @Nullable Duration time(String field) {
    return values.get(field) instanceof Long seconds ? Duration.ofSeconds(seconds) : null;
  }

  private boolean flagged(String field) {
    return Boolean.TRUE.equals(values.get(field));
  }

  private String text(String field) {
    return word(values.get(field));
  }
}
