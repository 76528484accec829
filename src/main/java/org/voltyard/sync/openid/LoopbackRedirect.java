package org.voltyard.sync.openid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.voltyard.admin.openid.RedirectDoor;
import org.voltyard.admin.openid.Refused;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;

/// Listens on 127.0.0.1 alone, on one path, as long as a sign-in lasts. // RFC 8252 7.3, 8.3
public final class LoopbackRedirect implements RedirectDoor {
  private static final String PATH = "/openid";
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final String GOOD =
      page("Back to VoltYard: this page can be closed.", "请返回 VoltYard，本页可以关闭。");
  private static final String BAD =
      page("This is not the sign-in that VoltYard waits for.", "这不是 VoltYard 正在等待的登录。");

  @Override
  public Open open(int port, Guard guard) throws Refused {
    try {
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress("127.0.0.1", LOOPBACK), port), 0);
      ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
      server.setExecutor(workers);
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
      server.createContext("/", exchange -> answer(exchange, address, guard));
      server.start();
      return new Listening(server, workers, address);
    } catch (IOException e) {
      throw new Refused(
          Cause.PROVIDER, "port " + port + " of this machine is not free: " + e.getMessage());
    }
  }

  private static void answer(HttpExchange exchange, URI address, Guard guard) throws IOException {
    try (exchange) {
      URI asked = exchange.getRequestURI();
      String host = exchange.getRequestHeaders().getFirst("Host");
      if (!exchange.getRequestMethod().equals("GET")
          || !PATH.equals(asked.getPath())
          || !address.getAuthority().equals(host)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String query = asked.getRawQuery();
      boolean good = guard.expects(query == null ? "" : query);
      try {
        say(exchange, good);
      } finally {
        if (good) {
          guard.arrived();
        }
      }
    }
  }

  private static void say(HttpExchange exchange, boolean good) throws IOException {
    byte[] body = (good ? GOOD : BAD).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.sendResponseHeaders(good ? 200 : 400, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String page(String english, String chinese) {
    return """
        <!doctype html><html><head><meta charset="utf-8"><title>VoltYard</title>
        <style>body{font:18px/1.6 system-ui,sans-serif;margin:15vh auto;max-width:34em;
        padding:0 1em;text-align:center;color-scheme:light dark}</style></head>
        <body><p>%s</p><p lang="zh">%s</p></body></html>
        """
        .formatted(english, chinese);
  }

  private record Listening(HttpServer server, ExecutorService workers, URI address)
      implements Open {
    @Override
    public void close() {
      server.stop(1);
      workers.shutdown();
    }
  }
}
