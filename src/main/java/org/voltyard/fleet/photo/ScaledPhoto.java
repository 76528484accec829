package org.voltyard.fleet.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.voltyard.fleet.photo.InvalidPhoto.Why;

/// Makes of a JPEG or PNG a JPEG of at most 800 pixels a side, upright, and with nothing in it but
/// the picture: where and when a camera took it is left out. Pure.
final class ScaledPhoto {
  static final int MOST_BYTES = 2_000_000;
  static final int SIDE = 800;

  private static final long MOST_PIXELS = 50_000_000;
  private static final float QUALITY = 0.85f;

  private ScaledPhoto() {}

  /// @throws InvalidPhoto when it is no such picture, or one that would fill the memory
  static byte[] of(byte[] image) {
    if (image.length > MOST_BYTES) {
      throw new InvalidPhoto(Why.TOO_LARGE);
    }
    String format = format(image);
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
      ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
      try {
        reader.setInput(in, true, true);
        Size size = size(reader);
        BufferedImage read = read(reader, size);
        boolean jpeg = format.equals("jpeg");
        Orientation held = jpeg ? Orientation.of(image) : Orientation.UPRIGHT;
        return write(upright(read, size.scaled(), held));
      } finally {
        reader.dispose();
      }
    } catch (InvalidPhoto e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new InvalidPhoto(Why.DAMAGED);
    }
  }

  private static String format(byte[] image) {
    if (starts(image, 0xFF, 0xD8, 0xFF)) {
      return "jpeg";
    }
    if (starts(image, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return "png";
    }
    throw new InvalidPhoto(Why.NEITHER_JPEG_NOR_PNG);
  }

  private static boolean starts(byte[] image, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= image.length || Byte.toUnsignedInt(image[i]) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private record Size(int width, int height) {
    int longest() {
      return Math.max(width, height);
    }

    Size scaled() {
      double scale = Math.min(1, (double) SIDE / longest());
      return new Size(
          (int) Math.max(1, Math.round(width * scale)),
          (int) Math.max(1, Math.round(height * scale)));
    }
  }

  /// Known before any pixel is decoded.
  private static Size size(ImageReader reader) throws IOException {
    Size size = new Size(reader.getWidth(0), reader.getHeight(0));
    if ((long) size.width() * size.height() > MOST_PIXELS) {
      throw new InvalidPhoto(Why.TOO_MANY_PIXELS);
    }
    return size;
  }

  /// A large picture is read with gaps, so that it never stands in memory as a whole.
  private static BufferedImage read(ImageReader reader, Size size) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    int gap = Math.max(1, size.longest() / (2 * SIDE));
    param.setSourceSubsampling(gap, gap, 0, 0);
    return reader.read(0, param);
  }

  private static BufferedImage upright(BufferedImage read, Size size, Orientation held) {
    int width = size.width();
    int height = size.height();
    BufferedImage made =
        new BufferedImage(
            held.lying() ? height : width,
            held.lying() ? width : height,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = made.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, made.getWidth(), made.getHeight());
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      AffineTransform place = held.upright(width, height);
      place.scale((double) width / read.getWidth(), (double) height / read.getHeight());
      graphics.drawImage(read, place, null);
    } finally {
      graphics.dispose();
    }
    return made;
  }

  private static byte[] write(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
