package org.voltyard.fleet.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.RegisterEvent;

class PhotosTest {
  private static final Origin ANNA =
      new Origin("anna", "window", null, Set.of(Permission.REGISTER));

  @TempDir Path folder;
  private final List<Fact> facts = new ArrayList<>();

  private Photos photos() {
    return new Photos(folder.resolve("photos"), id -> id.startsWith("v"), facts::add);
  }

  private static byte[] png(int width) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  @Test
  void aPhotoIsKeptReplacedAndRemovedWithWhoDidIt() throws IOException {
    assertThat(photos().put("v1", png(30), ANNA)).isTrue();
    byte[] first = photos().find("v1").orElseThrow();
    assertThat(photos().put("v1", png(40), ANNA)).isTrue();
    assertThat(photos().find("v1").orElseThrow()).isNotEqualTo(first);
    assertThat(photos().remove("v1", ANNA)).isTrue();
    assertThat(photos().find("v1")).isEmpty();
    assertThat(photos().remove("v1", ANNA)).isFalse();
    assertThat(facts)
        .hasSize(3)
        .allSatisfy(
            fact -> {
              assertThat(fact.subject()).isEqualTo("v1");
              assertThat(fact.origin()).isEqualTo(ANNA);
            });
    assertThat(facts.getLast()).isInstanceOf(RegisterEvent.PhotoRemoved.class);
  }

  @Test
  void onlyVehiclesInTheRegisterHavePhotos() throws IOException {
    assertThat(photos().put("x/../v1", png(30), ANNA)).isFalse();
    assertThat(photos().find("../secret")).isEmpty();
    photos().put("v1", png(30), ANNA);
    photos().forget(List.of("v1", "v2"));
    assertThat(photos().find("v1")).isEmpty();
  }

  @Test
  void whoMayNotChangeTheRegisterChangesNoPhoto() {
    Origin guest = new Origin("guest", "window", null, Set.of(Permission.VIEW_PEOPLE));
    assertThatThrownBy(() -> photos().put("v1", new byte[0], guest))
        .isInstanceOf(org.voltyard.domain.Forbidden.class);
    assertThatThrownBy(() -> photos().remove("v1", guest))
        .isInstanceOf(org.voltyard.domain.Forbidden.class);
    assertThat(facts).isEmpty();
  }
}
