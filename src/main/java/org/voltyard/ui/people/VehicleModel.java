package org.voltyard.ui.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltyard.domain.Origin;
import org.voltyard.fleet.curve.ChargeCurve;
import org.voltyard.fleet.curve.ChargeCurves;
import org.voltyard.fleet.photo.InvalidPhoto;
import org.voltyard.fleet.photo.Photos;
import org.voltyard.ui.kit.Fx;

/// What is known of a vehicle besides its entry: its charge curve and its photo.
record VehicleModel(Fx fx, ChargeCurves curves, Photos photos, Origin origin, String id) {
  /// The charge curve that was learnt of it.
  void curve(Consumer<ChargeCurve> found, Consumer<Throwable> failed) {
    fx.background(() -> curves.of(id, origin).orElseThrow(), found, failed);
  }

  /// Its photo, a JPEG.
  void photo(Consumer<Optional<byte[]>> found, Consumer<Throwable> failed) {
    fx.background(() -> photos.find(id), found, failed);
  }

  /// Keeps the photo in a file in place of the one before; whether there is such a vehicle.
  void keep(Path file, Consumer<Boolean> done, Consumer<Throwable> failed) {
    fx.background(() -> photos.put(id, bytes(file), origin), done, failed);
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > Photos.MOST_BYTES) {
        throw new InvalidPhoto(InvalidPhoto.Why.TOO_LARGE);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Removes its photo; whether there was one.
  void remove(Consumer<Boolean> done, Consumer<Throwable> failed) {
    fx.background(() -> photos.remove(id, origin), done, failed);
  }
}
