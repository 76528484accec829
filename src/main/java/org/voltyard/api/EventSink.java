package org.voltyard.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Facts as server-sent events.
final class EventSink implements FactSink {
  private static final byte[] COMMENT = bytes(":\n\n");
  private static final byte[] END = bytes("\n\n");

  private final OutputStream out;

  EventSink(OutputStream out) {
    this.out = out;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void begin() throws IOException {
    out.write(COMMENT);
  }

  @Override
  public void fact(FactsResource.Item fact) throws IOException {
    out.write(bytes("id: " + fact.seq() + "\ndata: "));
    out.write(Codec.bytes(fact));
    out.write(END);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void alive() throws IOException {
    out.write(COMMENT);
    out.flush();
  }
}
