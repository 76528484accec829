package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.fleet.photo.Photos;

class PhotosResourceTest extends ApiTest {
  private static final String PHOTO = "/vehicles/v1/photo";

  @BeforeEach
  void enter() {
    assertThat(call("PUT", "/vehicles/v1", "{\"plate\":\"A1\"}").status()).isEqualTo(201);
  }

  /// Larger than other bodies may be in these tests.
  private static byte[] png(int seed) throws IOException {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int i = 0; i < 2400; i++) {
      image.setRGB(i % 60, i / 60, random.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    assertThat(out.size()).isGreaterThan(2000);
    return out.toByteArray();
  }

  private HttpRequest.Builder put(String type, byte[] body) {
    return request(PHOTO)
        .header("Content-Type", type)
        .PUT(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  @Test
  void aPhotoIsKeptSeenWithItsTagReplacedAndRemoved() throws IOException {
    get(PHOTO).problem(404, "not-found");
    assertThat(send(put("image/png", png(1))).status()).isEqualTo(204);
    HttpResponse<String> seen = exchange(request(PHOTO));
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    String tag = seen.headers().firstValue("ETag").orElseThrow();
    assertThat(exchange(request(PHOTO).header("If-None-Match", tag)).statusCode()).isEqualTo(304);
    assertThat(send(put("image/png", png(2)).header("If-Match", tag)).status()).isEqualTo(204);
    send(put("image/png", png(3)).header("If-Match", tag)).problem(412, "changed-meanwhile");
    assertThat(exchange(request(PHOTO)).headers().firstValue("ETag")).isNotEqualTo(tag);
    assertThat(call("DELETE", PHOTO, "").status()).isEqualTo(204);
    get(PHOTO).problem(404, "not-found");
    call("DELETE", PHOTO, "").problem(404, "not-found");
  }

  @Test
  void onlyPhotosOfVehiclesThatAreThereAreTaken() throws IOException {
    send(put("application/json", png(1))).problem(415, "bad-media-type");
    send(put("image/png", "not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .problem(422, "invalid-body");
    send(put("image/png", new byte[Photos.MOST_BYTES + 1])).problem(413, "body-too-large");
    send(request("/vehicles/nobody/photo")
            .header("Content-Type", "image/png")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(png(1))))
        .problem(404, "not-found");
    get("/vehicles/..%2Fv1/photo").problem(404, "not-found");
    call("PUT", "/vehicles/v1", " ".repeat(2_100)).problem(413, "body-too-large");
  }
}
