package org.voltyard.ui.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.Metering;
import org.voltyard.domain.Quirks;
import org.voltyard.domain.Template;
import org.voltyard.domain.VariableSetting;

/// Templates in files, to carry them from one depot to another.
public final class TemplateJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TemplateJson() {}

  static String write(List<Template> templates) {
    ArrayNode all = MAPPER.createArrayNode();
    templates.forEach(each -> all.add(node(each)));
    return all.toPrettyString() + "\n";
  }

  private static ObjectNode node(Template template) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", template.id()).put("name", template.name());
    node.put("vendor", template.vendor()).put("model", template.model());
    node.put("firmware", template.firmware()).put("automatic", template.automatic());
    ArrayNode settings = node.putArray("settings");
    for (VariableSetting each : template.settings()) {
      ObjectNode one = settings.addObject().put("name", each.name()).put("value", each.value());
      if (each.kind() != DeviceVariable.Kind.ACTUAL) {
        one.put("attribute", each.kind().name());
      }
    }
    Metering metering = template.metering();
    ObjectNode measure = node.putObject("metering");
    measure.put("measurands", String.join(",", metering.measurands()));
    seconds(measure, "intervalSeconds", metering.interval());
    measure.put("aligned", String.join(",", metering.aligned()));
    seconds(measure, "alignedIntervalSeconds", metering.alignedInterval());
    Quirks quirks = template.quirks();
    ObjectNode odd = node.putObject("quirks");
    seconds(odd, "heartbeatSeconds", quirks.heartbeat());
    seconds(odd, "answerSeconds", quirks.answerTime());
    if (quirks.zone() != null) {
      odd.put("zone", quirks.zone());
    }
    odd.put("localTime", quirks.localTime()).put("kiloWattHours", quirks.kiloWattHours());
    odd.put("noTriggers", quirks.noTriggers()).put("noReportAtBoot", quirks.noReportAtBoot());
    return node;
  }

  private static void seconds(ObjectNode into, String name, @Nullable Duration time) {
    if (time != null) {
      into.put(name, time.toSeconds());
    }
  }

  /// The templates of a file.
  ///
  /// @throws IllegalArgumentException saying what cannot be read
  public static List<Template> read(String text) {
    JsonNode all;
    try {
      all = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
    List<Template> templates = new ArrayList<>();
    if (all.isArray()) {
      all.forEach(each -> templates.add(template(each)));
    } else {
      templates.add(template(all));
    }
    return templates;
  }

  private static Template template(JsonNode node) {
    List<VariableSetting> settings = new ArrayList<>();
    for (JsonNode each : node.path("settings")) {
      settings.add(
          new VariableSetting(
              each.path("name").asText(),
              DeviceVariable.Kind.valueOf(each.path("attribute").asText("ACTUAL")),
              each.path("value").asText()));
    }
    JsonNode measure = node.path("metering");
    JsonNode odd = node.path("quirks");
    return new Template(
        node.path("id").asText(TemplatesModel.newId()),
        node.path("name").asText(),
        node.path("vendor").asText(),
        node.path("model").asText(),
        node.path("firmware").asText(),
        node.path("automatic").asBoolean(),
        settings,
        new Metering(
            TemplateDraft.words(measure.path("measurands").asText()),
            time(measure.path("intervalSeconds")),
            TemplateDraft.words(measure.path("aligned").asText()),
            time(measure.path("alignedIntervalSeconds"))),
        new Quirks(
            time(odd.path("heartbeatSeconds")),
            time(odd.path("answerSeconds")),
            odd.hasNonNull("zone") ? odd.path("zone").asText() : null,
            odd.path("localTime").asBoolean(),
            odd.path("kiloWattHours").asBoolean(),
            odd.path("noTriggers").asBoolean(),
            odd.path("noReportAtBoot").asBoolean()));
  }

  private static @Nullable Duration time(JsonNode seconds) {
    return seconds.isNumber() ? Duration.ofSeconds(seconds.asLong()) : null;
  }
}
