package org.voltyard.domain;

/// One OCPP identity: 1 to 48 visible characters, as it stands in the last segment of the address.
public record StationId(String value) implements Comparable<StationId> {
  public StationId {
    if (!valid(value)) {
      throw new IllegalArgumentException(
          "station id '" + value + "': 1 to 48 visible characters are allowed");
    }
  }

  /// Whether the text may be a station id: 1 to 48 characters, none of them blank or a control.
  public static boolean valid(String text) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= 48
        && text.codePoints()
            .noneMatch(
                c ->
                    Character.isISOControl(c)
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || !Character.isDefined(c));
  }

  @Override
  public int compareTo(StationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
