package org.voltyard.domain;

/// Who asked for something, from where: `window`, `api`, `depot`.
public record Origin(String who, String where) {
  /// The depot itself, such as the questions it asks after a boot.
  public static final Origin DEPOT = new Origin("depot", "depot");
}
