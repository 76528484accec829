package org.voltyard.sim;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// As much of the encoding of certificates as a request for one needs.
final class Der {
  static final int SEQUENCE = 0x30;
  static final int BITS = 0x03;
  private static final int SHORT = 0x80;
  private static final int BYTE = 8;

  private Der() {}

  /// A value with its tag and its length.
  static byte[] tagged(int tag, byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] size = size(length);
    ByteBuffer all = ByteBuffer.allocate(1 + size.length + length).put((byte) tag).put(size);
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }

  private static byte[] size(int length) {
    if (length < SHORT) {
      return new byte[] {(byte) length};
    } else if (length < 1 << BYTE) {
      return new byte[] {(byte) (SHORT + 1), (byte) length};
    }
    return new byte[] {(byte) (SHORT + 2), (byte) (length >> BYTE), (byte) length};
  }

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, parts);
  }

  /// A whole number of bytes as a string of bits.
  static byte[] bits(byte[] bytes) {
    return tagged(BITS, new byte[1], bytes);
  }

  /// The bits of a public key, without what says of which kind it is.
  static byte[] keyBits(byte[] publicKey) {
    ByteBuffer key = ByteBuffer.wrap(publicKey);
    enter(key);
    int kind = enter(key);
    key.position(key.position() + kind);
    int bits = enter(key);
    byte[] found = new byte[bits - 1];
    key.get(); // unused bits: none
    key.get(found);
    return found;
  }

  /// Reads tag and length; the length.
  private static int enter(ByteBuffer from) {
    from.get();
    int first = Byte.toUnsignedInt(from.get());
    if (first < SHORT) {
      return first;
    }
    int length = 0;
    for (int i = SHORT; i < first; i++) {
      length = (length << BYTE) + Byte.toUnsignedInt(from.get());
    }
    return length;
  }
}
