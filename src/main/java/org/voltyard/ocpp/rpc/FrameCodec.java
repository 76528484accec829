package org.voltyard.ocpp.rpc;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/// Reads and writes frames of OCPP-J.
public final class FrameCodec {
  /// The most characters a description in a CALLERROR may have; the specification of 2.x limits it.
  private static final int LONGEST_DESCRIPTION = 255;

  private final Json json;

  public FrameCodec(FrameLimits limits) {
    json = new Json(limits);
  }

  public FrameCodec() {
    this(FrameLimits.DEFAULT);
  }

  /// The frame in a text; a [FrameException] where it is none.
  public Frame parse(String text) {
    FrameReader reader = new FrameReader(text);
    try (JsonParser parser = json.parser(text)) {
      return reader.frame(parser);
    } catch (JacksonException e) {
      throw reader.fault(String.valueOf(e.getOriginalMessage()));
    } catch (IOException e) {
      throw reader.fault(String.valueOf(e.getMessage()));
    }
  }

  /// The text of a request, checked against its constraints.
  public static String call(String id, String action, Object request) {
    Constraints.check(request);
    StringBuilder out = begin(2, id);
    out.append(',');
    Writer.text(action, out);
    out.append(',');
    Writer.append(request, out);
    return out.append(']').toString();
  }

  /// The text of an answer, checked against its constraints.
  public static String result(String id, Object response) {
    Constraints.check(response);
    StringBuilder out = begin(3, id).append(',');
    Writer.append(response, out);
    return out.append(']').toString();
  }

  /// The text of a refusal.
  public static String error(String id, RpcException fault) {
    return write(new Frame.ErrorFrame(id, fault.code(), fault.text(), "{}"));
  }

  /// The text of a frame whose payload is already JSON.
  public static String write(Frame frame) {
    return switch (frame) {
      case Frame.CallFrame(String id, String action, String payload) -> {
        StringBuilder out = begin(2, id).append(',');
        Writer.text(action, out);
        yield out.append(',').append(payload).append(']').toString();
      }
      case Frame.ResultFrame(String id, String payload) ->
          begin(3, id).append(',').append(payload).append(']').toString();
      case Frame.ErrorFrame(String id, ErrorCode code, String description, String details) -> {
        StringBuilder out = begin(4, id).append(',');
        Writer.text(code.wire(), out);
        out.append(',');
        Writer.text(shortened(description), out);
        yield out.append(',').append(details).append(']').toString();
      }
      case Frame.UnknownFrame(String type) ->
          throw new IllegalArgumentException("No frame of type " + type + " can be written");
    };
  }

  private static StringBuilder begin(int type, String id) {
    StringBuilder out = new StringBuilder(160).append('[').append(type).append(',');
    Writer.text(id, out);
    return out;
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_DESCRIPTION) {
      return text;
    }
    int end = LONGEST_DESCRIPTION - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
