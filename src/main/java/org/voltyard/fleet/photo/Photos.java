package org.voltyard.fleet.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.RegisterEvent;

/// Photos of vehicles, one file for each in the data folder. The journal has who kept or removed
/// which, not the picture. Waits for the disk; never call it on the JavaFX thread.
public final class Photos {
  /// What is handed in may have so many bytes.
  public static final int MOST_BYTES = ScaledPhoto.MOST_BYTES;

  private final Path folder;
  private final Predicate<String> known;
  private final Consumer<Fact> journal;

  /// @param known whether there is a vehicle of that id
  public Photos(Path folder, Predicate<String> known, Consumer<Fact> journal) {
    this.folder = folder;
    this.known = known;
    this.journal = journal;
  }

  /// The photo of a vehicle as a JPEG.
  public Optional<byte[]> find(String vehicle) {
    if (!known.test(vehicle)) {
      return Optional.empty();
    }
    Path file = file(vehicle);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps a photo in place of the one before; whether there is such a vehicle.
  ///
  /// @param image JPEG or PNG, whatever its name
  /// @throws InvalidPhoto when it cannot be one
  public boolean put(String vehicle, byte[] image, Origin origin) {
    origin.needs(Permission.REGISTER);
    if (!known.test(vehicle)) {
      return false;
    }
    byte[] scaled = ScaledPhoto.of(image);
    synchronized (this) {
      write(file(vehicle), scaled);
      journal.accept(new RegisterEvent.PhotoKept(vehicle, digest(scaled), origin));
    }
    return true;
  }

  /// Removes a photo; whether there was one.
  public boolean remove(String vehicle, Origin origin) {
    origin.needs(Permission.REGISTER);
    synchronized (this) {
      if (!known.test(vehicle) || !delete(vehicle)) {
        return false;
      }
      journal.accept(new RegisterEvent.PhotoRemoved(vehicle, origin));
    }
    return true;
  }

  /// Vehicles that left the register, or were made unknowable, have no photos.
  public synchronized void forget(Collection<String> vehicles) {
    vehicles.forEach(this::delete);
  }

  private boolean delete(String vehicle) {
    try {
      return Files.deleteIfExists(file(vehicle));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ids in the register can stand in an address, and so in a name.
  private Path file(String vehicle) {
    return folder.resolve(vehicle + ".jpg");
  }

  private static void write(Path file, byte[] bytes) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
