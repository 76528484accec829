package org.voltyard.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/// A real browser without a window, led by its DevTools protocol as by somebody with a phone: it
/// finds fields by their labels, presses where buttons are, and reads what can be seen.
final class Chromium implements AutoCloseable {
  static final String MISSING =
      "no Chromium here, so the page was not walked: install one (Debian: apt-get install chromium)"
          + " or name its program in VOLTYARD_CHROMIUM";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDPOINT = "DevTools listening on ";
  private static final int PATIENCE_S = 60;

  private final Process process;
  private final Path profile;
  private final Wire wire;
  private final String session;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Chromium(Process process, Path profile, Wire wire) {
    this.process = process;
    this.profile = profile;
    this.wire = wire;
    wire.heard = this::heard;
    String target =
        wire.call(null, "Target.createTarget", Map.of("url", "about:blank"))
            .path("targetId")
            .asText();
    session =
        wire.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /// The program; empty where there is none.
  static Optional<Path> program() {
    String named = System.getenv("VOLTYARD_CHROMIUM");
    Stream<Path> usual =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of);
    return Stream.concat(Stream.ofNullable(named).map(Path::of), usual)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium open(Path program) throws IOException {
    Path profile = Files.createTempDirectory("voltyard-browser");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.startsWith(ENDPOINT)) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException(program + " ended at once");
    }
    Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
    return new Chromium(process, profile, Wire.to(URI.create(line.substring(ENDPOINT.length()))));
  }

  private void heard(JsonNode event) {
    String method = event.path("method").asText();
    JsonNode params = event.path("params");
    JsonNode entry = params.path("entry");
    boolean ours = !entry.path("source").asText().equals("network");
    if (method.equals("Runtime.exceptionThrown") || method.equals("Page.javascriptDialogOpening")) {
      complaints.add(params.toString());
    } else if (method.equals("Log.entryAdded")
        && ours
        && entry.path("level").asText().equals("error")) {
      complaints.add(entry.toString());
    }
  }

  /// What the browser had to say against the page: errors of scripts, breaches of its policy.
  List<String> complaints() {
    return complaints;
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return wire.call(session, method, parameters);
  }

  /// Becomes a phone.
  ///
  /// @param languages as in Accept-Language
  Chromium phone(int width, int height, String languages, boolean dark) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
    call("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    look(dark);
    String agent = evaluate("navigator.userAgent").asText().replace("Headless", "");
    call("Network.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", languages));
    return this;
  }

  /// Changes the colour scheme that is preferred.
  void look(boolean dark) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  void width(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
  }

  void offline(boolean yes) {
    call(
        "Network.emulateNetworkConditions",
        Map.of("offline", yes, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  void open(String address) {
    wire.loaded.clear();
    call("Page.navigate", Map.of("url", address));
    try {
      if (wire.loaded.poll(PATIENCE_S, TimeUnit.SECONDS) == null) {
        throw new AssertionError(address + " was not loaded");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode evaluate(String script) {
    JsonNode told =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (told.has("exceptionDetails")) {
      throw new AssertionError(told.path("exceptionDetails").at("/exception/description").asText());
    }
    return told.path("result").path("value");
  }

  private static String quoted(String text) {
    return JSON.valueToTree(text).toString();
  }

  /// Waits until a condition of the page holds; its value then.
  JsonNode until(String condition) {
    return evaluate(
        """
        new Promise((done, failed) => {
          const watch = new MutationObserver(look);
          const late = setTimeout(() => end(() => failed(new Error(
            %s + ' was not so; there was: ' + document.body.innerText))), 40000);
          function end(how) { watch.disconnect(); clearTimeout(late); how(); }
          function look() { const found = (%s); if (found) { end(() => done(found)); } }
          watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
          look();
        })"""
            .formatted(quoted(condition), condition));
  }

  /// Waits until a text can be read.
  void see(String text) {
    until("document.body.innerText.includes(" + quoted(text) + ")");
  }

  String text() {
    return evaluate("document.body.innerText").asText();
  }

  private static String labelled(String label) {
    return "[...document.querySelectorAll('label')].find(l => l.innerText.trim().startsWith("
        + quoted(label)
        + "))?.querySelector('input, select')";
  }

  private static String button(String text) {
    return "[...document.querySelectorAll('button, a')].find(b => b.checkVisibility() && !b.disabled &&"
        + " b.innerText.trim() === "
        + quoted(text)
        + ")";
  }

  /// Types into the field with a label.
  void type(String label, String text) {
    until("!!" + labelled(label));
    evaluate("(() => { const f = " + labelled(label) + "; f.focus(); f.select?.(); })()");
    call("Input.insertText", Map.of("text", text));
  }

  /// Presses a button or a link, where it is.
  void press(String text) {
    until("!!" + button(text));
    JsonNode place =
        evaluate(
            """
            (async () => {
              const b = %s;
              b.scrollIntoView({block: 'center', behavior: 'instant'});
              await new Promise(requestAnimationFrame);
              const r = b.getBoundingClientRect();
              const x = r.x + r.width / 2, y = r.y + r.height / 2;
              const hit = document.elementFromPoint(x, y);
              return {x, y, hit: hit === b || b.contains(hit), height: r.height};
            })()"""
                .formatted(button(text)));
    if (!place.path("hit").asBoolean()) {
      throw new AssertionError("'" + text + "' is covered by something else");
    }
    if (place.path("height").asDouble() < 18) {
      complaints.add("'" + text + "' is too low for a finger");
    }
    for (String kind : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              kind,
              "x",
              place.path("x").asDouble(),
              "y",
              place.path("y").asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /// Keeps what can be seen as a picture.
  void picture(Path file) throws IOException {
    evaluate("window.scrollTo(0, 0)");
    String data = call("Page.captureScreenshot", Map.of("format", "png")).path("data").asText();
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /// Ends in good order, so that nothing writes into its folder any more.
  @Override
  public void close() {
    wire.send("{\"id\":0,\"method\":\"Browser.close\"}");
    try {
      if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    wire.close();
    try (Stream<Path> all = Files.walk(profile)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      // what its children hold on to is left to the system's own cleaning
      complaints.add("left behind: " + e.getMessage());
    }
  }

  /// The socket to the browser.
  private static final class Wire extends WebSocketClient {
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();
    private volatile Consumer<JsonNode> heard = _ -> {};

    private Wire(URI address) {
      super(address);
      setConnectionLostTimeout(0);
    }

    static Wire to(URI address) throws IOException {
      Wire wire = new Wire(address);
      try {
        if (!wire.connectBlocking(PATIENCE_S, TimeUnit.SECONDS)) {
          throw new IOException("the browser does not answer at " + address);
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return wire;
    }

    JsonNode call(@Nullable String session, String method, Map<String, ?> parameters) {
      int number = numbers.incrementAndGet();
      ObjectNode message = JSON.createObjectNode().put("id", number).put("method", method);
      if (session != null) {
        message.put("sessionId", session);
      }
      message.set("params", JSON.valueToTree(parameters));
      CompletableFuture<JsonNode> answer = new CompletableFuture<>();
      pending.put(number, answer);
      send(message.toString());
      try {
        JsonNode told = answer.get(PATIENCE_S, TimeUnit.SECONDS);
        if (told.has("error")) {
          throw new AssertionError(method + ": " + told.path("error"));
        }
        return told.path("result");
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        throw new AssertionError(method, e);
      }
    }

    @Override
    public void onMessage(String text) {
      try {
        JsonNode told = JSON.readTree(text);
        CompletableFuture<JsonNode> asked =
            told.has("id") ? pending.remove(told.path("id").asInt()) : null;
        if (asked != null) {
          asked.complete(told);
        } else if (told.path("method").asText().equals("Page.loadEventFired")) {
          loaded.add("loaded");
        } else {
          heard.accept(told);
        }
      } catch (IOException e) {
        throw new AssertionError(text, e);
      }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onClose(int code, String reason, boolean remote) {
      List<CompletableFuture<JsonNode>> left = new ArrayList<>(pending.values());
      left.forEach(f -> f.completeExceptionally(new IOException("the browser is gone")));
    }

    @Override
    public void onError(Exception e) {
      onClose(0, String.valueOf(e.getMessage()), false);
    }
  }
}
