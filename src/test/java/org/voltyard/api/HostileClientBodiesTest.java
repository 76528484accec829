package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// Bodies that are too large, too deep, too slow, or not what they say they are.
class HostileClientBodiesTest extends ApiTest {
  private static final String HEAD =
      "POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  @Override
  ApiLimits limits() {
    return new ApiLimits(0, 0, 0, Duration.ofMillis(400));
  }

  @Test
  void oneThatIsTooLargeIsAProblem() {
    call("POST", "/tokens", "{\"label\":\"" + "x".repeat(2_100) + "\"}")
        .problem(413, "body-too-large");
    call("PUT", "/tokens/A", " ".repeat(2_100)).problem(413, "body-too-large");
  }

  @Test
  void oneThatDoesNotTellItsSizeIsReadNoFurtherThanAllowed() throws IOException {
    String chunk = "400\r\n" + "x".repeat(0x400) + "\r\n";
    String told = tell(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(4) + "0\r\n\r\n");
    assertThat(told).startsWith("HTTP/1.1 413").contains("problem-body-too-large");
  }

  @Test
  void oneThatNeverComesClosesTheConnection() throws IOException {
    assertThat(tell(HEAD + "Content-Length: 100\r\n\r\n{\"label\":")).doesNotContain(" 20");
  }

  @Test
  void oneThatComesByteByByteIsNotWaitedFor() throws IOException {
    assertThat(dribble(HEAD + "Content-Length: 1000000\r\n\r\n", " ")).isTrue();
  }

  @Test
  void aHeadThatComesByteByByteIsNotWaitedFor() throws IOException {
    assertThat(dribble("GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n"))
        .isTrue();
  }

  @Test
  void aConnectionOnWhichNothingComesIsClosed() throws IOException {
    assertThat(tell("")).isEmpty();
    assertThat(tell("GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n")).contains(" 200 ");
  }

  /// Whether the other side hangs up, however long something small keeps coming.
  private boolean dribble(String begin, String more) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20);
      OutputStream out = socket.getOutputStream();
      out.write(begin.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 3_000; i++) {
        try {
          if (socket.getInputStream().read() < 0) {
            return true;
          }
        } catch (java.net.SocketTimeoutException e) {
          out.write(more.getBytes(StandardCharsets.US_ASCII));
        }
      }
      return false;
    } catch (SocketException e) {
      return true;
    }
  }

  @Test
  void oneThatIsPackedIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      out.write(new byte[1_000_000]);
    }
    send(request("/tokens")
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray())))
        .problem(415, "bad-media-type");
  }

  @Test
  void oneThatIsNestedOrLongWithoutEndIsRefused() {
    String deep = "{\"label\":" + "[".repeat(950) + "]".repeat(950) + "}";
    assertThat(call("POST", "/tokens", deep).status()).isIn(400, 422);
    assertThat(call("POST", "/tokens", "{\"label\":" + "9".repeat(1_900) + "}").status())
        .isIn(400, 422);
    assertThat(call("POST", "/tokens", "{\"credit\":1e999999999}").status()).isIn(400, 422);
    call("POST", "/tokens", "{\"id\":\"A\",\"id\":\"B\"}").problem(400, "malformed-body");
    call("POST", "/tokens", "{\"@class\":\"java.lang.Runtime\"}").problem(422, "invalid-body");
  }

  @Test
  void twoLengthsOrALengthBesideChunksAreRefused() throws IOException {
    assertThat(tell(HEAD + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"))
        .startsWith("HTTP/1.1 400");
    assertThat(
            tell(
                HEAD
                    + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(tell(HEAD + "Content-Length: -1\r\n\r\n")).startsWith("HTTP/1.1 400");
  }

  @Test
  void aHeadThatIsTooLongIsRefused() throws IOException {
    assertThat(
            tell(
                "GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nX-A: "
                    + "x".repeat(20_000)
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431");
  }

  /// What comes until the other side hangs up.
  private String tell(String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      ByteArrayOutputStream told = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(told);
      } catch (SocketException e) {
        assertThat(e).hasMessageContaining("reset");
      }
      return told.toString(StandardCharsets.UTF_8);
    }
  }
}
