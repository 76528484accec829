package org.voltyard.ocpp.engine;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A station that knows just enough of HTTP and WebSocket to say anything, right or wrong.
public final class TestStation implements AutoCloseable {
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final Socket socket;
  private final DataInputStream in;
  private final List<String> head = new ArrayList<>();
  private int closeCode = -1;
  private int calls;

  private TestStation(Socket socket) throws IOException {
    this.socket = socket;
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  /// One that comes in as OCPP 1.6 under its id.
  public static TestStation open(int port, String id) throws IOException {
    return open(port, "/ocpp/" + id, "Sec-WebSocket-Protocol: ocpp1.6");
  }

  /// With these headers; look at [#status] for what became of it.
  public static TestStation open(int port, String path, String... headers) throws IOException {
    return over(silent(port).socket, path, headers);
  }

  /// The same over a socket that is open, such as one with TLS.
  public static TestStation over(Socket socket, String path, String... headers) throws IOException {
    TestStation station = new TestStation(socket);
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + String.join("\r\n", headers)
            + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
    station.write(request.getBytes(StandardCharsets.UTF_8));
    station.readHead();
    return station;
  }

  /// One that has said nothing yet.
  public static TestStation silent(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(20_000);
    return new TestStation(socket);
  }

  public static String basic(String user, byte[] password) {
    byte[] name = (user + ":").getBytes(StandardCharsets.UTF_8);
    byte[] both =
        ByteBuffer.allocate(name.length + password.length).put(name).put(password).array();
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(both);
  }

  private void readHead() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int c = in.read();
      if (c == '\n') {
        if (line.isEmpty()) {
          return;
        }
        head.add(line.toString());
        line.setLength(0);
      } else if (c < 0) {
        return;
      } else if (c != '\r') {
        line.append((char) c);
      }
    }
  }

  public int status() {
    return head.isEmpty() ? 0 : Integer.parseInt(head.getFirst().split(" ", 3)[1]);
  }

  /// The value of a header of the answer, empty when it has none.
  public String header(String name) {
    return head.stream()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  public void send(String text) throws IOException {
    send(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  public void send(int opcode, byte[] payload) throws IOException {
    write(frame(opcode, payload));
  }

  /// A masked frame; the mask of zeros leaves the bytes as they are.
  public static byte[] frame(int opcode, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
    frame.put((byte) (0x80 | opcode));
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length < 65_536) {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (0x80 | 127)).putLong(payload.length);
    }
    frame.putInt(0).put(payload);
    byte[] bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    return bytes;
  }

  public void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /// Sends a request and returns the next text.
  public String call(String action, String payload) throws IOException {
    return request("c" + ++calls, action, payload);
  }

  public String request(String id, String action, String payload) throws IOException {
    send("[2,\"" + id + "\",\"" + action + "\"," + payload + "]");
    return receive();
  }

  /// The next text; fails when the socket is closed instead.
  public String receive() throws IOException {
    String text = textOrClose();
    if (text == null) {
      throw new IOException("closed with " + closeCode);
    }
    return text;
  }

  /// The code of the closing frame, skipping texts before it; 1006 when there was none.
  public int awaitClose() throws IOException {
    String skipped;
    do {
      skipped = textOrClose();
    } while (skipped != null);
    return closeCode;
  }

  /// Null when the socket is closed.
  private @Nullable String textOrClose() throws IOException {
    while (true) {
      int first = in.read();
      if (first < 0) {
        closeCode = closeCode < 0 ? 1006 : closeCode;
        return null;
      }
      byte[] payload = in.readNBytes(length());
      switch (first & 0x0F) {
        case TEXT -> {
          return new String(payload, StandardCharsets.UTF_8);
        }
        case PING -> send(PONG, payload);
        case CLOSE -> {
          closeCode = payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort();
          answerClose(payload);
        }
        default -> {}
      }
    }
  }

  private int length() throws IOException {
    int length = in.readUnsignedByte();
    return switch (length) {
      case 126 -> in.readUnsignedShort();
      case 127 -> (int) in.readLong();
      default -> length;
    };
  }

  /// The server may be gone already.
  private void answerClose(byte[] payload) {
    try {
      send(CLOSE, payload);
    } catch (IOException e) {
      head.add("not answered: " + e);
    }
  }

  /// Whether the server has ended the connection.
  public boolean ended() throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /// Closes in good order.
  public void leave() throws IOException {
    send(CLOSE, new byte[] {0x03, (byte) 0xE8});
    awaitClose();
  }

  /// Drops the connection without a word.
  public void drop() throws IOException {
    socket.close();
  }

  @Override
  public void close() throws IOException {
    drop();
  }
}
