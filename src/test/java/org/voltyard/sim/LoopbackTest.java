package org.voltyard.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltyard.ocpp.rpc.Edition;

@Timeout(60)
class LoopbackTest {
  /// A depot of a few lines: a real socket, answers made by hand.
  private static final class TinyServer extends WebSocketServer {
    final CountDownLatch started = new CountDownLatch(1);
    final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    final BlockingQueue<WebSocket> sockets = new LinkedBlockingQueue<>();
    final List<String> credentials = new CopyOnWriteArrayList<>();
    final List<String> protocols = new CopyOnWriteArrayList<>();

    TinyServer() {
      super(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          1,
          List.of(
              new Draft_6455(
                  List.of(),
                  List.of(
                      new Protocol("ocpp1.6"),
                      new Protocol("ocpp2.0.1"),
                      new Protocol("ocpp2.1")))));
      setDaemon(true);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      credentials.add(
          handshake.getResourceDescriptor() + " " + handshake.getFieldValue("Authorization"));
      protocols.add(handshake.getFieldValue("Sec-WebSocket-Protocol"));
      sockets.add(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      if (text.startsWith("[2,") && socket.isOpen()) {
        String id = text.split("\"", 3)[1];
        socket.send("[3,\"" + id + "\"," + answer(text) + "]");
      }
      // told only now: whoever hears of a frame may send something, and it comes after the answer
      frames.add(text);
    }

    private static String answer(String call) {
      if (call.contains("BootNotification")) {
        return "{\"status\":\"Accepted\",\"currentTime\":\"2026-11-22T08:00:00Z\",\"interval\":60}";
      } else if (call.contains("StartTransaction")) {
        return "{\"transactionId\":77,\"idTagInfo\":{\"status\":\"Accepted\"}}";
      } else if (call.contains("Authorize")) {
        String good = ":{\"status\":\"Accepted\"}";
        return "{\"idTagInfo\"" + good + ",\"idTokenInfo\"" + good + "}";
      }
      return call.contains("Heartbeat") ? "{\"currentTime\":\"2026-11-22T08:00:00Z\"}" : "{}";
    }

    String next(String action) throws InterruptedException {
      while (true) {
        String frame = frames.poll(30, TimeUnit.SECONDS);
        assertThat(frame).as("no " + action).isNotNull();
        if (frame != null && frame.contains(action)) {
          return frame;
        }
      }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket socket, Exception fault) {}
  }

  private final TinyServer server = new TinyServer();
  private final SimLoop loop = new SimLoop(InstantSource.system());
  private final HttpWires wires = new HttpWires(loop);

  @BeforeEach
  void start() throws InterruptedException {
    server.start();
    assertThat(server.started.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @AfterEach
  void stop() throws InterruptedException {
    wires.close();
    loop.close();
    server.stop(1_000);
  }

  private SimCharger charger() {
    return charger(Edition.V1_6);
  }

  private SimCharger charger(Edition edition) {
    Link link = new Link("ws://127.0.0.1:" + server.getPort() + "/ocpp", "secret");
    return new SimCharger(
        ChargerPlan.simple("CP 桩", Bench.AC, link, edition),
        new SimCharger.World(loop, wires, new Pace(1), new Random(1)),
        _ -> {});
  }

  @Test
  void aWholeSessionGoesOverARealSocket() throws InterruptedException {
    try (SimCharger charger = charger()) {
      charger.start();
      assertThat(server.next("BootNotification")).contains("\"chargePointVendor\":\"VoltYard\"");
      assertThat(server.credentials.getFirst())
          .startsWith("/ocpp/CP%20%E6%A1%A9 Basic ")
          .doesNotContain("null");
      charger.plugIn(1, Bench.car(0.2));
      assertThat(server.next("Preparing")).contains("StatusNotification");
      charger.present(1, "CARD");
      assertThat(server.next("Authorize")).contains("{\"idTag\":\"CARD\"}");
      assertThat(server.next("StartTransaction")).contains("\"connectorId\":1");
      WebSocket socket = server.sockets.take();
      socket.send("[2,\"q\",\"RemoteStopTransaction\",{\"transactionId\":77}]");
      assertThat(server.next("[3,\"q\"")).contains("Accepted");
      assertThat(server.next("StopTransaction"))
          .contains("\"transactionId\":77")
          .contains("\"reason\":\"Remote\"");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"V2_0_1", "V2_1"})
  void aWholeSessionInTheWordsOfLaterVersions(Edition edition) throws InterruptedException {
    try (SimCharger charger = charger(edition)) {
      charger.start();
      assertThat(server.next("BootNotification")).contains("\"reason\":\"PowerUp\"");
      assertThat(server.protocols).containsExactly("ocpp" + edition.text());
      charger.plugIn(1, Bench.car(0.2));
      assertThat(server.next("Occupied")).contains("StatusNotification");
      charger.present(1, "CARD");
      assertThat(server.next("Authorize")).contains("\"idToken\":\"CARD\"");
      String started = server.next("TransactionEvent");
      assertThat(started).contains("\"eventType\":\"Started\"").contains("\"seqNo\":0");
      String id = started.split("\"transactionId\":\"", 2)[1].split("\"", 2)[0];
      WebSocket socket = server.sockets.take();
      socket.send("[2,\"p\",\"AFRRSignal\",{\"timestamp\":\"2026-01-01T00:00:00Z\",\"signal\":1}]");
      assertThat(server.next("[4,\"p\""))
          .contains(edition == Edition.V2_1 ? "NotSupported" : "NotImplemented");
      socket.send("[2,\"q\",\"RequestStopTransaction\",{\"transactionId\":\"" + id + "\"}]");
      assertThat(server.next("[3,\"q\"")).contains("Accepted");
      assertThat(server.next("\"Ended\"")).contains("RemoteStop").contains(id);
    }
  }

  @Test
  void aTornConnectionIsMadeAgain() throws InterruptedException {
    try (SimCharger charger = charger()) {
      charger.start();
      assertThat(server.next("StatusNotification")).isNotNull();
      server.sockets.take().close();
      assertThat(server.sockets.poll(30, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void commandsNobodyKnowsAreRefused() throws InterruptedException {
    try (SimCharger charger = charger()) {
      charger.start();
      assertThat(server.next("StatusNotification")).isNotNull();
      WebSocket socket = server.sockets.take();
      socket.send("[2,\"a\",\"FlyToTheMoon\",{}]");
      assertThat(server.next("[4,\"a\"")).contains("NotImplemented");
      socket.send("[2,\"b\",\"Reset\",{\"type\":\"Gently\"}]");
      assertThat(server.next("[4,\"b\"")).contains("Violation");
      socket.send("[2,\"c\",\"Boot");
      assertThat(server.next("[4,\"c\"")).contains("FormatViolation");
    }
  }
}
