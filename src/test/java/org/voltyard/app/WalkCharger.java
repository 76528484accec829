package org.voltyard.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.voltyard.ocpp.engine.TestStation;

/// A charger that agrees to whatever it is asked, and keeps it.
final class WalkCharger implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestStation wire;
  private final boolean old;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<JsonNode> asked = new LinkedBlockingQueue<>();

  /// @param version as in a subprotocol, such as `1.6`
  WalkCharger(int port, String id, String version) throws IOException {
    old = version.equals("1.6");
    wire = TestStation.open(port, "/ocpp/" + id, "Sec-WebSocket-Protocol: ocpp" + version);
    Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    try {
      while (true) {
        hear();
      }
    } catch (IOException e) {
      answers.add("closed: " + e);
    }
  }

  private void hear() throws IOException {
    String text;
    try {
      text = wire.receive();
    } catch (SocketTimeoutException e) {
      return;
    }
    JsonNode frame = JSON.readTree(text);
    if (frame.get(0).asInt() != 2) {
      answers.add(text);
      return;
    }
    String answer =
        frame.get(2).asText().equals("GetConfiguration") ? "{}" : "{\"status\":\"Accepted\"}";
    wire.send("[3,\"" + frame.get(1).asText() + "\"," + answer + "]");
    asked.add(frame);
  }

  private String call(String action, String payload) throws Exception {
    wire.send(
        "[2,\"" + action + "-" + System.nanoTime() + "\",\"" + action + "\"," + payload + "]");
    return String.valueOf(answers.poll(20, TimeUnit.SECONDS));
  }

  /// The answer to its boot.
  String boot() throws Exception {
    return call(
        "BootNotification",
        old
            ? "{\"chargePointVendor\":\"Walk\",\"chargePointModel\":\"One\"}"
            : "{\"reason\":\"PowerUp\",\"chargingStation\":{\"vendorName\":\"Walk\",\"model\":\"Two\"}}");
  }

  void start(String card) throws Exception {
    String now = InstantSource.system().instant().toString();
    if (old) {
      call(
          "StartTransaction",
          "{\"connectorId\":1,\"idTag\":\"%s\",\"meterStart\":0,\"timestamp\":\"%s\"}"
              .formatted(card, now));
    } else {
      call(
          "TransactionEvent",
          """
          {"eventType":"Started","timestamp":"%s","triggerReason":"Authorized","seqNo":0,
          "transactionInfo":{"transactionId":"T-1","chargingState":"Charging"},
          "evse":{"id":1,"connectorId":1},"idToken":{"idToken":"%s","type":"ISO14443"}}\
          """
              .formatted(now, card));
    }
  }

  /// The payload of the next request with one of these names.
  JsonNode asked(String action, String other) throws InterruptedException {
    JsonNode frame = asked.poll(20, TimeUnit.SECONDS);
    while (frame != null) {
      String name = frame.get(2).asText();
      if (name.equals(action) || name.equals(other)) {
        return frame.get(3);
      }
      frame = asked.poll(20, TimeUnit.SECONDS);
    }
    throw new AssertionError("was not asked for " + action);
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
