package org.voltyard.ocpp.rpc;

/// How deep a frame may nest and how long a text in it may be.
public record FrameLimits(int depth, int stringLength) {
  public static final FrameLimits DEFAULT = new FrameLimits(16, 65_536);

  public FrameLimits {
    if (depth < 8 || stringLength < 1_000) {
      throw new IllegalArgumentException(
          "depth " + depth + ", string length " + stringLength + ": at least 8 and 1000");
    }
  }
}
