package org.voltyard.journal;

import java.util.Arrays;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures how fast meter facts become lines and come back, on one thread.
public final class CodecSpeed {
  private static final Logger LOG = LoggerFactory.getLogger(CodecSpeed.class);
  private static final int FACTS = 200_000;

  private CodecSpeed() {}

  public static void main(String... args) {
    for (int round = 0; round < 5; round++) {
      long begin = System.nanoTime();
      long bytes = 0;
      for (int i = 0; i < FACTS; i++) {
        bytes += FactCodec.encode(Samples.meter(i)).length;
      }
      double encoded = perSecond(begin);
      Bytes line = new Bytes();
      Line.write(
          line, 7, Line.ascii("2026-11-22T10:15:30.123456Z"), FactCodec.encode(Samples.meter(9)));
      byte[] one = Arrays.copyOf(line.array(), line.length() - 1);
      begin = System.nanoTime();
      long seqs = 0;
      for (int i = 0; i < FACTS; i++) {
        seqs += FactCodec.decode(one, 0, one.length).seq();
      }
      LOG.info(
          "{}",
          String.format(
              Locale.ROOT,
              "encode %,.0f/s  decode %,.0f/s  %d bytes each (%d)",
              encoded,
              perSecond(begin),
              bytes / FACTS,
              seqs));
    }
  }

  private static double perSecond(long begin) {
    return FACTS * 1e9 / (System.nanoTime() - begin);
  }
}
