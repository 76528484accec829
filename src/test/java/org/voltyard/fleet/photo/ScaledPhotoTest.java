package org.voltyard.fleet.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltyard.fleet.photo.InvalidPhoto.Why;

class ScaledPhotoTest {
  private static final int RED = 0xE01010;
  private static final int BLUE = 0x1010E0;

  /// Its left half is red, its right half blue.
  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, x < width / 2 ? RED : BLUE);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    assertThat(jpeg).startsWith(0xFF, 0xD8, 0xFF);
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static boolean red(BufferedImage image, int x, int y) {
    int color = image.getRGB(x, y);
    return (color >> 16 & 0xFF) > (color & 0xFF);
  }

  private static byte[] held(byte[] jpeg, int orientation) {
    byte[] name = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer tiff = ByteBuffer.allocate(26);
    tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 1);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + name.length + 26);
    out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + name.length + 26));
    out.put(name).put(tiff.array()).put(jpeg, 2, jpeg.length - 2);
    return out.array();
  }

  @ParameterizedTest
  @CsvSource({
    "jpeg,1600,800,800,400",
    "png,1600,800,800,400",
    "png,100,60,100,60",
    "jpeg,3,5000,1,800",
    "png,6000,4000,800,533"
  })
  void aPhotoIsMadeSmallEnough(String format, int width, int height, int toWidth, int toHeight)
      throws IOException {
    BufferedImage made = read(ScaledPhoto.of(picture(format, width, height)));
    assertThat(made.getWidth()).isEqualTo(toWidth);
    assertThat(made.getHeight()).isEqualTo(toHeight);
  }

  @ParameterizedTest
  @CsvSource({
    "1,true,true,false,false",
    "2,false,false,true,true",
    "3,false,false,true,true",
    "4,true,true,false,false",
    "5,true,false,true,false",
    "6,true,false,true,false",
    "7,false,true,false,true",
    "8,false,true,false,true"
  })
  void aPhotoIsSetUpright(
      int orientation, boolean topLeft, boolean bottomLeft, boolean topRight, boolean bottomRight)
      throws IOException {
    BufferedImage made = read(ScaledPhoto.of(held(picture("jpeg", 400, 200), orientation)));
    int right = made.getWidth() - 20;
    int bottom = made.getHeight() - 20;
    assertThat(made.getWidth()).isEqualTo(orientation < 5 ? 400 : 200);
    assertThat(red(made, 20, 20)).isEqualTo(topLeft);
    assertThat(red(made, 20, bottom)).isEqualTo(bottomLeft);
    assertThat(red(made, right, 20)).isEqualTo(topRight);
    assertThat(red(made, right, bottom)).isEqualTo(bottomRight);
  }

  @Test
  void nothingButThePictureIsKept() throws IOException {
    byte[] made = ScaledPhoto.of(held(picture("jpeg", 400, 200), 6));
    assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
  }

  @Test
  void whatFillsTheMemoryIsRefusedByItsHead() throws IOException {
    byte[] png = picture("png", 10, 10);
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    refused(png, Why.TOO_MANY_PIXELS);
  }

  @Test
  void whatIsNoPhotoIsRefusedByItsContent() throws IOException {
    refused("GIF89a not a photo".getBytes(StandardCharsets.ISO_8859_1), Why.NEITHER_JPEG_NOR_PNG);
    refused(new byte[0], Why.NEITHER_JPEG_NOR_PNG);
    refused(picture("gif", 20, 20), Why.NEITHER_JPEG_NOR_PNG);
    refused(new byte[ScaledPhoto.MOST_BYTES + 1], Why.TOO_LARGE);
    refused(Arrays.copyOf(picture("png", 40, 40), 60), Why.DAMAGED);
  }

  @Test
  void damagedBytesNeverDoMoreThanBeRefused() throws IOException {
    Random random = new Random(5);
    for (byte[] whole : new byte[][] {picture("jpeg", 60, 40), held(picture("jpeg", 60, 40), 6)}) {
      for (int round = 0; round < 300; round++) {
        byte[] damaged = whole.clone();
        for (int i = 0; i < 3; i++) {
          damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt(256);
        }
        try {
          assertThat(ScaledPhoto.of(damaged)).isNotEmpty();
        } catch (InvalidPhoto refused) {
          assertThat(refused.why()).isNotNull();
        }
      }
    }
  }

  private static void refused(byte[] image, Why why) {
    assertThatThrownBy(() -> ScaledPhoto.of(image))
        .isInstanceOfSatisfying(InvalidPhoto.class, e -> assertThat(e.why()).isEqualTo(why));
  }
}
