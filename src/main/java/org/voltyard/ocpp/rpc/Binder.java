package org.voltyard.ocpp.rpc;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.ZoneId;

/// Reads payloads into records, checking every constraint on the way.
public final class Binder {
  private final Json json;
  private final ZoneId zone;
  private final boolean local;

  /// Times without a zone are read in the given one.
  public Binder(ZoneId zone, FrameLimits limits) {
    this(zone, false, limits);
  }

  /// @param local whether times with a zone are read in the given one as well
  public Binder(ZoneId zone, boolean local, FrameLimits limits) {
    this.zone = zone;
    this.local = local;
    json = new Json(limits);
  }

  public Binder(ZoneId zone) {
    this(zone, FrameLimits.DEFAULT);
  }

  /// The record of a payload of 1.6.
  public <T> Bound<T> bind(String payload, Class<T> type) {
    return bind(payload, type, Edition.V1_6);
  }

  /// The record of a payload; an [RpcException] says what is wrong with it.
  public <T> Bound<T> bind(String payload, Class<T> type, Edition edition) {
    Path path = new Path();
    try (JsonParser parser = json.parser(payload)) {
      Binding binding = new Binding(parser, payload, new Binding.Zone(zone, local), path);
      return new Bound<>(type.cast(binding.root(Shape.of(type, edition))), binding.findings());
    } catch (JacksonException e) {
      throw new RpcException(ErrorCode.FORMAT_VIOLATION, path + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new RpcException(ErrorCode.FORMAT_VIOLATION, path + ": " + e.getMessage());
    }
  }
}
