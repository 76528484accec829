package org.voltyard.domain;

/// Which stations differ in what. Asked for every message, so it must not wait for anything.
public interface QuirkBook {
  QuirkBook EMPTY =
      new QuirkBook() {
        @Override
        public Quirks of(StationId station) {
          return Quirks.NONE;
        }

        @Override
        public Quirks of(Identity identity) {
          return Quirks.NONE;
        }
      };

  /// Those of a station, by what it told at its last boot.
  Quirks of(StationId station);

  /// Those of stations that are like this.
  Quirks of(Identity identity);
}
