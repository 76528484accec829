package org.voltyard.journal;

/// A place where the journal is not whole.
///
/// @param file name of the segment
/// @param offset byte at which it begins, counted in the uncompressed segment; -1 at its end
/// @param firstSeq first sequence number that is missing or unreadable
/// @param lastSeq last one that is; smaller than `firstSeq` when none is known to be lost
public record Damage(String file, long offset, long firstSeq, long lastSeq, String what) {
  @Override
  public String toString() {
    String numbers = firstSeq >= lastSeq ? "fact " + firstSeq : "facts " + firstSeq + "-" + lastSeq;
    String place = offset < 0 ? " at its end, " : " at byte " + offset + ", ";
    return file + place + numbers + ": " + what;
  }
}
