package org.voltyard.domain;

/// Numbers the depot's sessions from 1; also the OCPP 1.6 transaction id.
public record SessionId(long number) implements Comparable<SessionId> {
  @Override
  public int compareTo(SessionId other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
