package org.voltyard.ocpp.rpc;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/// A JSON value of any kind, as its text.
public record AnyJson(String text) {
  private static final Json JSON = new Json(new FrameLimits(1_000, 10_000_000));

  public AnyJson {
    try (JsonParser parser = JSON.parser(text)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("no JSON: empty");
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("no JSON: something follows after its end");
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
    }
  }

  /// The JSON of a plain text.
  public static AnyJson ofText(String plain) {
    StringBuilder out = new StringBuilder(plain.length() + 2);
    Writer.text(plain, out);
    return new AnyJson(out.toString());
  }
}
