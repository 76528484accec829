package org.voltyard.ocpp.engine;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/// The first words of a TLS client so old that Java does not speak like it any more.
public final class RawHello {
  private static final int HANDSHAKE = 22;
  private static final int ALERT = 21;
  private static final short[] SUITES = {(short) 0xC009, (short) 0xC013, 0x002F};

  private RawHello() {}

  /// Says hello as TLS 1.`minor - 1` and returns the number of the alert that comes back.
  public static int alert(int port, int minor) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(hello(minor));
      DataInputStream in = new DataInputStream(socket.getInputStream());
      if (in.readByte() != ALERT) {
        return -1;
      }
      in.skipNBytes(5); // version, length, level
      return in.readByte();
    }
  }

  private static byte[] hello(int minor) {
    ByteBuffer hello = ByteBuffer.allocate(100);
    hello.put((byte) 3).put((byte) minor).put(new byte[32]).put((byte) 0);
    hello.putShort((short) (SUITES.length * 2));
    for (short suite : SUITES) {
      hello.putShort(suite);
    }
    hello.put((byte) 1).put((byte) 0).flip();
    ByteBuffer record = ByteBuffer.allocate(hello.remaining() + 9);
    record.put((byte) HANDSHAKE).put((byte) 3).put((byte) 1);
    record.putShort((short) (hello.remaining() + 4));
    record.putInt(1 << 24 | hello.remaining());
    record.put(hello);
    return record.array();
  }
}
