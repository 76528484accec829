package org.voltyard.sync.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Webhook;

/// A fact as it is sent: the same fact always has the same id.
record Message(String id, String body) {
  static final String TEST = "webhook.test";

  private static final ObjectMapper JSON = new ObjectMapper();

  static Message of(Webhook hook, FactArchive.Row row) {
    ObjectNode data = JSON.createObjectNode();
    data.put("seq", row.seq());
    data.put("at", row.at().toString());
    data.put("subject", row.subject());
    data.put("kind", row.kind());
    data.set("body", withoutSecrets(row.body()));
    ObjectNode whole = JSON.createObjectNode();
    whole.put("type", row.kind());
    whole.put("timestamp", row.at().toString());
    whole.set("data", data);
    return new Message(hook.id() + "-" + row.seq(), whole.toString());
  }

  /// A message without a fact, each with another id.
  static Message test(Webhook hook, Instant now) {
    FactArchive.Row row = new FactArchive.Row(0, now, hook.id(), TEST, "{}");
    return new Message(hook.id() + "-test-" + now.toEpochMilli(), of(hook, row).body());
  }

  private static JsonNode withoutSecrets(String text) {
    try {
      JsonNode body = JSON.readTree(text);
      for (String secret : FactArchive.SECRETS) {
        body.findParents(secret).forEach(holder -> ((ObjectNode) holder).putNull(secret));
      }
      return body;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
