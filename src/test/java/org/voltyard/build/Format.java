package org.voltyard.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes every source file in the one accepted layout; `FormatTest` only looks.
final class Format {
  private Format() {}

  public static void main(String[] args) throws Exception {
    for (Path file : differing(Path.of("").toAbsolutePath())) {
      Files.writeString(file, formatted(Files.readString(file)));
    }
  }

  /// Files below `base/src` whose text differs from the accepted layout.
  static List<Path> differing(Path base) throws IOException, FormatterException {
    List<Path> result = new ArrayList<>();
    try (var files = Files.walk(base.resolve("src"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String text = Files.readString(file);
        if (!text.equals(formatted(text))) {
          result.add(file);
        }
      }
    }
    return result;
  }

  private static String formatted(String text) throws FormatterException {
    return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(text));
  }
}
