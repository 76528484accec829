package org.voltyard.ocpp.rpc;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// One frame being read; remembers what could be read when the rest turns out to be corrupt.
final class FrameReader {
  private static final int LONGEST_ID = 36; // OCPP-J 1.6 §4.1.4
  private static final int LONGEST_ECHOED_ID = 255;
  private static final String EMPTY = "{}";

  private final String text;
  private String id = FrameException.UNREADABLE_ID;
  private final Edition edition;
  private final char lastType;
  private boolean inPayload;
  private int type;

  FrameReader(String text, Edition edition) {
    this.text = text;
    this.edition = edition;
    lastType = edition.from(Edition.V2_1) ? '6' : '4';
  }

  /// From 2.0.1 on a broken frame has a code other than that of a broken payload.
  FrameException fault(String what) {
    ErrorCode code =
        inPayload || !edition.from(Edition.V2_0_1)
            ? ErrorCode.FORMAT_VIOLATION
            : ErrorCode.RPC_FRAMEWORK_ERROR;
    return new FrameException(code, id, type == 0 || type == 2, "frame: " + what);
  }

  Frame frame(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw fault("no list");
    }
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NUMBER_INT) {
      String number = parser.getText();
      if (number.length() != 1 || number.charAt(0) < '2' || number.charAt(0) > lastType) {
        return new Frame.UnknownFrame(number);
      }
      type = number.charAt(0) - '0';
    }
    readId(parser);
    if (type == 0) {
      throw fault("the message type is no number");
    }
    Frame frame =
        switch (type) {
          case 2 -> call(parser);
          case 3 -> result(parser);
          case 4 -> error(parser);
          case 5 -> resultError(parser);
          default -> send(parser);
        };
    if (parser.nextToken() != null) {
      throw fault("something follows after its end");
    }
    return frame;
  }

  private void readId(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.VALUE_STRING) {
      throw fault("the message id is no text");
    }
    String read = parser.getText();
    if (read.length() <= LONGEST_ECHOED_ID) {
      id = read;
    }
    if (read.length() > LONGEST_ID) {
      throw fault("message id of " + read.length() + " characters, at most 36 allowed");
    }
  }

  private Frame call(JsonParser parser) throws IOException {
    String action = string(parser, "action");
    String payload = object(parser, "payload");
    end(parser, 4);
    return new Frame.CallFrame(id, action, payload);
  }

  private Frame send(JsonParser parser) throws IOException {
    String action = string(parser, "action");
    String payload = object(parser, "payload");
    end(parser, 4);
    return new Frame.SendFrame(id, action, payload);
  }

  private Frame resultError(JsonParser parser) throws IOException {
    Frame.ErrorFrame error = error(parser);
    return new Frame.ResultErrorFrame(id, error.code(), error.description(), error.details());
  }

  private Frame result(JsonParser parser) throws IOException {
    String payload = object(parser, "payload");
    end(parser, 3);
    return new Frame.ResultFrame(id, payload);
  }

  /// Stations leave out description and details now and then; that is no reason to lose the
  /// refusal.
  private Frame.ErrorFrame error(JsonParser parser) throws IOException {
    String name = string(parser, "error code");
    ErrorCode code = ErrorCode.read(name);
    boolean foreign = code == ErrorCode.GENERIC_ERROR && !name.equals(code.wire());
    String description = "";
    String details = EMPTY;
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL) {
      description = token == JsonToken.VALUE_NULL ? "" : parser.getText();
      token = parser.nextToken();
    }
    if (token == JsonToken.START_OBJECT || token == JsonToken.VALUE_NULL) {
      details = object(parser, token, "details");
      token = parser.nextToken();
    }
    if (token != JsonToken.END_ARRAY) {
      throw fault("a refusal has a code, a description and an object with details");
    }
    return new Frame.ErrorFrame(
        id, code, foreign ? name + ": " + description : description, details);
  }

  private String string(JsonParser parser, String what) throws IOException {
    if (parser.nextToken() != JsonToken.VALUE_STRING) {
      throw fault("the " + what + " is no text");
    }
    return parser.getText();
  }

  private String object(JsonParser parser, String what) throws IOException {
    inPayload = true;
    String object = object(parser, parser.nextToken(), what);
    inPayload = false;
    return object;
  }

  private String object(JsonParser parser, @Nullable JsonToken token, String what)
      throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      return EMPTY; // OCPP-J 1.6 §4.2.1 allows null for an empty object
    } else if (token != JsonToken.START_OBJECT) {
      throw fault("the " + what + " is no object");
    }
    int begin = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    return text.substring(begin, (int) parser.currentLocation().getCharOffset());
  }

  private void end(JsonParser parser, int elements) throws IOException {
    if (parser.nextToken() != JsonToken.END_ARRAY) {
      throw fault("more than " + elements + " elements");
    }
  }
}
