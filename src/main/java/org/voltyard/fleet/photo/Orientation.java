package org.voltyard.fleet.photo;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// How a camera was held, as its JPEG tells (Exif 2.3, tag 0x0112): 1 is upright.
record Orientation(int code) {
  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int EXIF = 0xFFE1;
  private static final int SCAN = 0xFFDA;
  private static final int ENTRY = 12;

  /// That of a JPEG; upright where it is not told or told wrongly.
  static Orientation of(byte[] jpeg) {
    ByteBuffer in = ByteBuffer.wrap(jpeg);
    int at = 2;
    while (at + 4 <= jpeg.length) {
      int marker = Short.toUnsignedInt(in.getShort(at));
      int length = Short.toUnsignedInt(in.getShort(at + 2));
      if (marker < 0xFFC0 || marker == SCAN || length < 2 || at + 2 + length > jpeg.length) {
        return UPRIGHT;
      }
      if (marker == EXIF && length > 8) {
        Orientation told = told(ByteBuffer.wrap(jpeg, at + 4, length - 2).slice());
        if (told.code() != 1) {
          return told;
        }
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static Orientation told(ByteBuffer segment) {
    byte[] name = new byte[6];
    if (segment.remaining() < 14) {
      return UPRIGHT;
    }
    segment.get(name);
    if (!new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
      return UPRIGHT;
    }
    ByteBuffer tiff = segment.slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (entry + ENTRY > tiff.limit()) {
        return UPRIGHT;
      }
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int code = tiff.getShort(entry + 8);
        return code < 1 || code > 8 ? UPRIGHT : new Orientation(code);
      }
    }
    return UPRIGHT;
  }

  /// Whether width and height change places.
  boolean lying() {
    return code >= 5;
  }

  /// Sets a picture of that size upright.
  AffineTransform upright(int width, int height) {
    return switch (code) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
