package org.voltyard.charging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterKey;
import org.voltyard.domain.MeterProof.KeySource;
import org.voltyard.domain.MeterProof.Verdict;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading.Other;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.SealCheck;

/// Checks what meters signed. Pure.
final class MeterProofs {
  private static final String SIGNED = ".Signed";
  private static final String KEY = "PublicKey";

  private final SealCheck seals;

  MeterProofs(SealCheck seals) {
    this.seals = seals;
  }

  /// A signed value among the others of a reading, with the key that came with it.
  private record Signed(
      String format, @Nullable String method, String data, @Nullable String key) {}

  /// The proofs of a reading; none where nothing in it is signed.
  ///
  /// @param known the key of the meter, null where none is known
  List<MeterProof> of(MeterReading reading, @Nullable MeterKey known) {
    List<MeterProof> proofs = new ArrayList<>(0);
    for (Signed signed : signed(reading.others())) {
      proofs.add(proof(reading, signed, known));
    }
    return proofs;
  }

  static boolean anySigned(MeterReading reading) {
    return reading.others().stream().anyMatch(o -> o.measurand().endsWith(SIGNED));
  }

  private static List<Signed> signed(List<Other> others) {
    List<Signed> found = new ArrayList<>(0);
    for (int i = 0; i < others.size(); i++) {
      Other other = others.get(i);
      if (other.measurand().endsWith(SIGNED)) {
        Other next = i + 1 < others.size() ? others.get(i + 1) : null;
        String format = other.unit();
        found.add(
            new Signed(
                format == null || format.isBlank() ? Ocmf.NAME : format.strip(),
                other.location(),
                other.value(),
                next != null && next.measurand().equals(KEY) ? next.value() : null));
      }
    }
    return found;
  }

  private MeterProof proof(MeterReading reading, Signed signed, @Nullable MeterKey known) {
    if (!signed.format().equalsIgnoreCase(Ocmf.NAME)) {
      return made(reading, signed, Verdict.UNREADABLE, null, null, "the format is not known here");
    }
    Ocmf read;
    try {
      read = Ocmf.read(signed.data());
    } catch (IllegalArgumentException e) {
      return made(reading, signed, Verdict.UNREADABLE, null, null, e.getMessage());
    }
    MeterKey key = key(signed, known);
    if (key == null) {
      return made(reading, signed, Verdict.KEY_UNKNOWN, null, read.register(), null);
    }
    try {
      boolean holds =
          seals.holds(read.algorithm(), read.payload(), read.signature(), KeyText.hex(key.told()));
      return made(
          reading,
          signed,
          holds ? Verdict.VALID : Verdict.INVALID,
          key.source(),
          read.register(),
          holds ? null : why(signed, key));
    } catch (IllegalArgumentException e) {
      return made(
          reading, signed, Verdict.UNREADABLE, key.source(), read.register(), e.getMessage());
    }
  }

  private static @Nullable MeterKey key(Signed signed, @Nullable MeterKey known) {
    String told = signed.key();
    if (known != null || told == null) {
      return known;
    }
    return new MeterKey(0, KeySource.READING, told);
  }

  private static String why(Signed signed, MeterKey key) {
    String told = signed.key();
    boolean other = told != null && !told.equals(key.told()) && !same(told, key.told());
    return other
        ? "the signature does not fit; the reading came with another key than the one known"
        : "the signature does not fit";
  }

  private static boolean same(String one, String other) {
    try {
      return KeyText.hex(one).equals(KeyText.hex(other));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static MeterProof made(
      MeterReading reading,
      Signed signed,
      Verdict verdict,
      @Nullable KeySource key,
      @Nullable Energy register,
      @Nullable String detail) {
    return new MeterProof(
        reading.at(), reading.context(), signed.format(), verdict, key, register, detail);
  }
}
