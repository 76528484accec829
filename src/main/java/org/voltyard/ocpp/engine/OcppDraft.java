package org.voltyard.ocpp.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.HandshakeState;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.protocols.Protocol;

/// The WebSocket protocol for one subprotocol: matches where that is the one the station prefers
/// among those spoken here. The library by itself would let the server's order decide.
final class OcppDraft extends Draft_6455 {
  private static final int LONGEST_HANDSHAKE = 16_384;

  private final Versions versions;
  private final String subprotocol;
  private final int frameBytes;

  /// An empty subprotocol matches where none is in common.
  private OcppDraft(Versions versions, String subprotocol, int frameBytes) {
    super(List.of(), List.of(new Protocol(subprotocol)), frameBytes);
    this.versions = versions;
    this.subprotocol = subprotocol;
    this.frameBytes = frameBytes;
  }

  static List<Draft> all(Versions versions, int frameBytes) {
    List<Draft> drafts = new ArrayList<>();
    versions.subprotocols().forEach(s -> drafts.add(new OcppDraft(versions, s, frameBytes)));
    drafts.add(new OcppDraft(versions, "", frameBytes));
    return drafts;
  }

  @Override
  public Draft copyInstance() {
    return new OcppDraft(versions, subprotocol, frameBytes);
  }

  @Override
  public HandshakeState acceptHandshakeAsServer(ClientHandshake handshake)
      throws InvalidHandshakeException {
    String offered = handshake.getFieldValue("Sec-WebSocket-Protocol");
    return versions.choose(offered).equals(subprotocol)
        ? super.acceptHandshakeAsServer(handshake)
        : HandshakeState.NOT_MATCHED;
  }

  @Override
  public Handshakedata translateHandshake(ByteBuffer buffer) throws InvalidHandshakeException {
    if (buffer.remaining() > LONGEST_HANDSHAKE) {
      throw new InvalidHandshakeException("the request is longer than " + LONGEST_HANDSHAKE);
    }
    return super.translateHandshake(buffer);
  }
}
