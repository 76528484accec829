package org.voltyard.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A buffer that grows, and is used again for the next group.
final class Bytes {
  private static final int KEPT = 8 << 20;
  private byte[] array = new byte[1 << 16];
  private int length;

  byte[] array() {
    return array;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
    if (array.length > KEPT) {
      array = new byte[1 << 16];
    }
  }

  void add(byte one) {
    grow(1);
    array[length++] = one;
  }

  void add(byte[] bytes) {
    add(bytes, 0, bytes.length);
  }

  void add(byte[] bytes, int from, int count) {
    grow(count);
    System.arraycopy(bytes, from, array, length, count);
    length += count;
  }

  ByteBuffer buffer() {
    return ByteBuffer.wrap(array, 0, length);
  }

  private void grow(int count) {
    if (array.length - length < count) {
      array = Arrays.copyOf(array, Math.max(array.length * 2, Math.addExact(length, count)));
    }
  }
}
