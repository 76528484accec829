package org.voltyard.ocpp.engine;

import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import org.java_websocket.WrappedByteChannel;
import org.java_websocket.interfaces.ISSLChannel;
import org.jspecify.annotations.Nullable;

/// TLS over one socket that never blocks. Takes exactly one TLS record at a time from the socket,
/// so that whatever is not yet decrypted stays with the system, which wakes the selector again; and
/// holds no buffer while nothing is under way.
final class TlsChannel implements WrappedByteChannel, ISSLChannel {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final int HEADER = 5;
  private static final int FIRST_TYPE = 20; // RFC 8446 §5.1: change_cipher_spec
  private static final int LAST_TYPE = 24; // heartbeat
  private static final int LONGEST_GOODBYE = 8;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final SSLEngine engine;
  private final Executor executor;
  private final Consumer<SSLException> refused;
  private final ByteBuffer header = ByteBuffer.allocate(HEADER);
  private final Object sending = new Object();
  private @Nullable ByteBuffer arriving;
  private ByteBuffer leaving = NOTHING;
  private int covered; // bytes of the buffer last offered whose encryption is in `leaving`
  private boolean established;
  private boolean ended;
  private volatile boolean working;

  /// The socket, and what the selector watches of it.
  record Socket(SocketChannel channel, SelectionKey key) {}

  /// @param executor does the calculations of the handshake
  /// @param refused hears why the handshake failed
  TlsChannel(Socket socket, SSLEngine engine, Executor executor, Consumer<SSLException> refused)
      throws SSLException {
    channel = socket.channel();
    key = socket.key();
    this.engine = engine;
    this.executor = executor;
    this.refused = refused;
    engine.beginHandshake();
  }

  @Override
  public int read(ByteBuffer dst) throws IOException {
    try {
      return receive(dst);
    } catch (SSLException e) {
      throw failed(e);
    } catch (RuntimeException e) { // would end the whole listener
      throw failed(new SSLException("TLS failed: " + e.getMessage(), e));
    }
  }

  private int receive(ByteBuffer dst) throws IOException {
    while (advance()) {
      ByteBuffer whole =
          engine.getHandshakeStatus() == HandshakeStatus.NEED_UNWRAP_AGAIN ? NOTHING : fill();
      if (ended) {
        return -1;
      } else if (whole == null) {
        return 0;
      }
      SSLEngineResult result = engine.unwrap(whole, dst);
      if (result.getStatus() == Status.CLOSED) {
        return -1;
      } else if (result.getStatus() != Status.OK) {
        throw new SSLException("a TLS record that cannot be taken: " + result.getStatus());
      } else if (established && renegotiates()) {
        throw new SSLException("renegotiation");
      } else if (result.bytesProduced() > 0) {
        established = true;
        return result.bytesProduced();
      }
      established |= engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING;
    }
    return 0;
  }

  private boolean renegotiates() {
    return switch (engine.getHandshakeStatus()) {
      case NEED_TASK, NEED_UNWRAP -> !engine.getSession().getProtocol().equals("TLSv1.3");
      default -> false;
    };
  }

  /// Does what the handshake needs now; false when something else must happen before more can be
  /// read.
  private boolean advance() throws IOException {
    while (!working) {
      switch (engine.getHandshakeStatus()) {
        case NEED_TASK -> calculate();
        case NEED_WRAP -> {
          synchronized (sending) {
            if (!flush()) {
              return false;
            }
            encrypt(NOTHING);
            if (!flush()) {
              return false;
            }
          }
        }
        case FINISHED, NOT_HANDSHAKING, NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
          return true;
        }
      }
    }
    return false;
  }

  /// Nothing is watched meanwhile; afterwards the selector comes by for writing and goes on.
  private void calculate() {
    working = true;
    key.interestOps(0);
    executor.execute(
        () -> {
          try {
            Runnable task;
            while ((task = engine.getDelegatedTask()) != null) {
              task.run();
            }
          } finally {
            working = false;
            watch(OP_READ | OP_WRITE);
            key.selector().wakeup();
          }
        });
  }

  private void watch(int operations) {
    try {
      key.interestOpsOr(operations);
    } catch (CancelledKeyException _) {
      // closed meanwhile
    }
  }

  /// A whole record; null when there is none yet.
  private @Nullable ByteBuffer fill() throws IOException {
    ByteBuffer body = arriving;
    if (body == null) {
      if (channel.read(header) < 0) {
        ended = true;
        return null;
      } else if (header.hasRemaining()) {
        return null;
      }
      body = ByteBuffer.allocate(HEADER + length()).put(header.flip());
      header.clear();
      arriving = body;
    }
    if (body.hasRemaining() && channel.read(body) < 0) {
      ended = true;
      return null;
    } else if (body.hasRemaining()) {
      return null;
    }
    arriving = null;
    return body.flip();
  }

  private int length() throws SSLException {
    int type = header.get(0);
    int length = header.getShort(3) & 0xFFFF;
    if (type < FIRST_TYPE || type > LAST_TYPE) {
      throw new SSLException("this is no TLS");
    } else if (length + HEADER > engine.getSession().getPacketBufferSize()) {
      throw new SSLException("a TLS record of " + length + " bytes");
    }
    return length;
  }

  @Override
  public int write(ByteBuffer src) throws IOException {
    synchronized (sending) {
      int sent = 0;
      while (!working && flush()) {
        src.position(src.position() + covered);
        sent += covered;
        covered = 0;
        if (!src.hasRemaining()) {
          return sent;
        }
        covered = encrypt(src.duplicate());
        if (covered == 0 && !leaving.hasRemaining()) {
          return sent;
        }
      }
      return sent;
    }
  }

  /// Puts ciphertext into `leaving`; tells how much it took.
  private int encrypt(ByteBuffer src) throws IOException {
    ByteBuffer made = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    SSLEngineResult result = engine.wrap(src, made);
    if (result.getStatus() == Status.CLOSED && result.bytesProduced() == 0) {
      throw new EOFException("TLS is closed");
    }
    leaving = made.position() == 0 ? NOTHING : made.flip();
    return result.bytesConsumed();
  }

  /// Whether all ciphertext has left.
  private boolean flush() throws IOException {
    if (leaving.hasRemaining()) {
      channel.write(leaving);
    }
    if (leaving.hasRemaining()) {
      watch(OP_WRITE);
      return false;
    }
    leaving = NOTHING;
    return true;
  }

  @Override
  public boolean isNeedWrite() {
    synchronized (sending) {
      return working
          || leaving.hasRemaining()
          || engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP
          || engine.getHandshakeStatus() == HandshakeStatus.NEED_TASK;
    }
  }

  @Override
  public void writeMore() throws IOException {
    try {
      synchronized (sending) {
        if (working || !flush()) {
          return;
        }
      }
      advance();
    } catch (SSLException e) {
      throw failed(e);
    } catch (RuntimeException e) {
      throw failed(new SSLException("TLS failed: " + e.getMessage(), e));
    }
  }

  private SSLException failed(SSLException fault) {
    if (!established && !ended) {
      ended = true;
      refused.accept(fault);
    }
    return fault;
  }

  /// Says goodbye, or why not, as far as the socket takes it.
  @Override
  public void close() throws IOException {
    synchronized (sending) {
      try {
        engine.closeOutbound();
        for (int i = 0; i < LONGEST_GOODBYE && flush() && !engine.isOutboundDone(); i++) {
          encrypt(NOTHING);
        }
      } catch (IOException | RuntimeException _) {
        // the other side is gone, or TLS has failed: there is nobody to say it to
      } finally {
        channel.close();
      }
    }
  }

  @Override
  public SSLEngine getSSLEngine() {
    return engine;
  }

  /// All that was decrypted has been handed over.
  @Override
  public boolean isNeedRead() {
    return false;
  }

  @Override
  public int readMore(ByteBuffer dst) {
    return 0;
  }

  @Override
  public boolean isBlocking() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }
}
