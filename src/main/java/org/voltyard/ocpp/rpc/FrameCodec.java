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

  /// The frame in a text of 1.6.
  public Frame parse(String text) {
    return parse(text, Edition.V1_6);
  }

  /// The frame in a text; a [FrameException] where it is none.
  public Frame parse(String text, Edition edition) {
    FrameReader reader = new FrameReader(text, edition);
    try (JsonParser parser = json.parser(text)) {
      return reader.frame(parser);
    } catch (JacksonException e) {
      throw reader.fault(String.valueOf(e.getOriginalMessage()));
    } catch (IOException e) {
      throw reader.fault(String.valueOf(e.getMessage()));
    }
  }

  /// The text of a request of 1.6, checked against its constraints.
  public static String call(String id, String action, Object request) {
    return call(id, action, request, Edition.V1_6);
  }

  /// The text of a request, checked against its constraints.
  public static String call(String id, String action, Object request, Edition edition) {
    return request(begin(2, id), action, request, edition);
  }

  /// The text of a request that is not answered, checked against its constraints.
  public static String send(String id, String action, Object request, Edition edition) {
    return request(begin(6, id), action, request, edition);
  }

  private static String request(StringBuilder out, String action, Object request, Edition edition) {
    Constraints.check(request, edition);
    out.append(',');
    Writer.text(action, out);
    out.append(',');
    Writer.append(request, edition, out);
    return out.append(']').toString();
  }

  /// The text of an answer of 1.6, checked against its constraints.
  public static String result(String id, Object response) {
    return result(id, response, Edition.V1_6);
  }

  /// The text of an answer, checked against its constraints.
  public static String result(String id, Object response, Edition edition) {
    Constraints.check(response, edition);
    StringBuilder out = begin(3, id).append(',');
    Writer.append(response, edition, out);
    return out.append(']').toString();
  }

  /// The text of a refusal.
  public static String error(String id, RpcException fault) {
    return write(new Frame.ErrorFrame(id, fault.code(), fault.text(), "{}"));
  }

  /// The text that tells that an answer could not be used, from 2.1 on.
  public static String resultError(String id, RpcException fault) {
    return write(new Frame.ResultErrorFrame(id, fault.code(), fault.text(), "{}"));
  }

  /// The text of a frame whose payload is already JSON.
  public static String write(Frame frame) {
    return switch (frame) {
      case Frame.CallFrame(String id, String action, String payload) ->
          request(begin(2, id), action, payload);
      case Frame.SendFrame(String id, String action, String payload) ->
          request(begin(6, id), action, payload);
      case Frame.ResultFrame(String id, String payload) ->
          begin(3, id).append(',').append(payload).append(']').toString();
      case Frame.ErrorFrame error ->
          error(begin(4, error.id()), error.code(), error.description(), error.details());
      case Frame.ResultErrorFrame error ->
          error(begin(5, error.id()), error.code(), error.description(), error.details());
      case Frame.UnknownFrame(String type) ->
          throw new IllegalArgumentException("No frame of type " + type + " can be written");
    };
  }

  private static String request(StringBuilder out, String action, String payload) {
    out.append(',');
    Writer.text(action, out);
    return out.append(',').append(payload).append(']').toString();
  }

  private static String error(
      StringBuilder out, ErrorCode code, String description, String details) {
    out.append(',');
    Writer.text(code.wire(), out);
    out.append(',');
    Writer.text(shortened(description), out);
    return out.append(',').append(details).append(']').toString();
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
