package org.voltyard.sim.replay;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Where to play, as whom, and with which password, if any.
///
/// @param base the address up to the station's name
public record Address(URI base, String name, @Nullable String password) {
  URI whole() {
    String text = base.toString();
    String end = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return URI.create(text.endsWith("/") ? text + end : text + "/" + end);
  }

  @Nullable String credentials() {
    String secret = password;
    if (secret == null) {
      return null;
    }
    byte[] pair = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
