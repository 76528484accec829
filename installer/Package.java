import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/// Makes the native package of the system it runs on. Called by `mvn -Pinstaller package`, which has
/// gathered the jars: image with its own runtime, a training start for the archive of loaded
/// classes, then `.deb`, `.msi` or `.pkg`.
final class Package {
  private static final String NAME = "VoltYard";
  private static final String MODULES =
      "javafx.controls,javafx.swing,java.sql,java.naming,java.management,java.instrument,"
          + "java.net.http,java.rmi,java.security.jgss,java.security.sasl,java.transaction.xa,"
          + "java.compiler,java.desktop,jdk.unsupported,jdk.unsupported.desktop,jdk.localedata,"
          + "jdk.zipfs,jdk.jfr,jdk.management,jdk.charsets,jdk.crypto.ec,jdk.httpserver";

  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

  /// Stands in `installer/linux/postinst` as well.
  private static final Instant DATE = Instant.parse("2026-01-01T00:00:00Z");

  private enum System_ {
    LINUX("deb", "png"),
    WINDOWS("msi", "ico"),
    MAC("pkg", "icns");

    private final String type;
    private final String icon;

    System_(String type, String icon) {
      this.type = type;
      this.icon = icon;
    }

    static System_ here() {
      String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.contains("win") ? WINDOWS : name.contains("mac") ? MAC : LINUX;
    }
  }

  private final Path base;
  private final Path work;
  private final String version;
  private final System_ system = System_.here();

  private Package(Path base, Path work, String version) {
    this.base = base;
    this.work = work;
    this.version = version;
  }

  public static void main(String[] args) throws Exception {
    new Package(Path.of(args[0]), Path.of(args[1]), args[2]).make();
  }

  private void make() throws IOException, InterruptedException {
    delete(work.resolve("image"));
    delete(work.resolve("training"));
    image();
    unsign();
    date();
    train();
    if (system == System_.LINUX) {
      script();
    }
    pack();
  }

  private Path image() {
    List<String> arguments = common();
    arguments.addAll(
        List.of(
            "--type", "app-image",
            "--input", work.resolve("jars").toString(),
            "--main-jar", "voltyard.jar",
            "--main-class", "org.voltyard.app.Main",
            "--module-path", work.resolve("fx").toString(),
            "--add-modules", MODULES,
            "--jlink-options",
            "--strip-debug --no-man-pages --no-header-files --compress zip-6"
                + " --include-locales=en,zh",
            "--icon", base.resolve("assets/icons/voltyard." + system.icon).toString(),
            "--dest", work.resolve("image").toString()));
    for (String option :
        List.of(
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "-Xms128m", "-Xmx1g", "-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders",
            "-XX:MaxGCPauseMillis=15", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20",
            "-XX:G1PeriodicGCInterval=5000",
            "-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000", "-XX:Tier4BackEdgeThreshold=400000")) {
      arguments.add("--java-options");
      arguments.add(option);
    }
    jpackage(arguments);
    return work.resolve("image");
  }

  private List<String> common() {
    return new ArrayList<>(
        List.of("--name", NAME, "--app-version", version, "--vendor", NAME,
            "--description", "Control centre of an EV-charging depot"));
  }

  private Path home() {
    Path image = work.resolve("image");
    return system == System_.MAC ? image.resolve(NAME + ".app/Contents") : image.resolve(NAME);
  }

  private Path jars() {
    return home().resolve(
        switch (system) {
          case LINUX -> "lib/app";
          case WINDOWS, MAC -> "app";
        });
  }

  private Path launcher() {
    return home().resolve(
        switch (system) {
          case LINUX -> "bin/" + NAME;
          case WINDOWS -> NAME + ".exe";
          case MAC -> "MacOS/" + NAME;
        });
  }

  /// Takes the signatures out of signed jars: to check them costs half a second of each start, and
  /// classes of a signed jar do not go into the archive. Whether the jars are the right ones was
  /// checked when they were fetched.
  private void unsign() throws IOException {
    List<Path> signed = new ArrayList<>();
    try (var files = Files.newDirectoryStream(jars(), "*.jar")) {
      for (Path jar : files) {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
          if (file.stream().anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches())) {
            signed.add(jar);
          }
        }
      }
    }
    for (Path jar : signed) {
      Path bare = jar.resolveSibling(jar.getFileName() + ".bare");
      bare(jar, bare);
      Files.move(bare, jar, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void bare(Path jar, Path to) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      Manifest manifest = file.getManifest();
      manifest.getEntries().clear();
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(to), manifest)) {
        for (JarEntry entry : file.stream().toList()) {
          if (!SIGNATURE.matcher(entry.getName()).matches()
              && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
            out.putNextEntry(new JarEntry(entry.getName()));
            try (InputStream in = file.getInputStream(entry)) {
              in.transferTo(out);
            }
            out.closeEntry();
          }
        }
      }
    }
  }

  /// Dates the jars: the archive of loaded classes remembers how old they were and is thrown away by
  /// the virtual machine when that differs, and jpackage's copies are as old as the copying. What
  /// the package's own script sets after the installation is the same second.
  private void date() throws IOException {
    try (var files = Files.newDirectoryStream(jars(), "*.jar")) {
      for (Path jar : files) {
        Files.setLastModifiedTime(jar, FileTime.from(DATE));
      }
    }
  }

  /// Starts the image once with the demo and ends it; the archive makes later starts quick. Without
  /// a display it holds no window's classes: build packages where there is one (Xvfb will do). It is
  /// mapped where it was made for: to move its 130 MB elsewhere at each start takes seconds. Its
  /// classes are not linked beforehand: a start would load all 21,000 of them before its first line,
  /// twice as many as the window needs; nor are its profiles used, which set the compiler to work
  /// while the window is still to come.
  private void train() throws IOException, InterruptedException {
    Path archive = jars().resolve("voltyard.aot");
    ProcessBuilder start =
        new ProcessBuilder(
            launcher().toString(), "--demo", "--training",
            "--data", work.resolve("training").toString(),
            "--set", "ocpp.port=0", "--set", "ocpp.bind=127.0.0.1", "--set", "api.port=0");
    start.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + archive);
    start.environment().put("JDK_AOT_VM_OPTIONS", "-XX:-AOTClassLinking");
    Process run = start.inheritIO().start();
    if (!run.waitFor(5, TimeUnit.MINUTES)) {
      run.destroy();
      throw new IllegalStateException("the training start did not end within 5 minutes");
    }
    if (!Files.exists(archive)) {
      throw new IllegalStateException("the training start left no archive " + archive);
    }
    Files.writeString(
        jars().resolve(NAME + ".cfg"),
        """
        java-options=-XX:AOTCache=$APPDIR/voltyard.aot
        java-options=-XX:+UnlockDiagnosticVMOptions
        java-options=-XX:ArchiveRelocationMode=0
        java-options=-XX:-AOTReplayTraining
        java-options=-Xlog:aot*=off
        java-options=-Xlog:cds*=off
        """,
        StandardOpenOption.APPEND);
  }

  /// On Linux the program file becomes a script. jpackage's own asks the package manager at each
  /// start which package it belongs to, and starts itself anew: half a second.
  private void script() throws IOException {
    List<String> options = new ArrayList<>();
    List<String> jars = new ArrayList<>();
    for (String line : Files.readAllLines(jars().resolve(NAME + ".cfg"))) {
      String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", "$app");
      if (line.startsWith("java-options=")) {
        options.add('"' + value + '"');
      } else if (line.startsWith("app.classpath=")) {
        jars.add(value);
      }
    }
    Files.writeString(
        launcher(),
        """
        #!/bin/sh
        self=$(readlink -f "$0")
        app=${self%%/bin/*}/lib/app
        exec "$app/../runtime/bin/java" \
          %s \
          -cp "%s" org.voltyard.app.Main "$@"
        """
            .formatted(String.join(" ", options), String.join(":", jars)));
  }

  private void pack() {
    List<String> arguments = common();
    Path image = system == System_.MAC ? home().getParent() : home();
    arguments.addAll(
        List.of("--type", system.type, "--app-image", image.toString(), "--dest", work.toString()));
    switch (system) {
      case LINUX ->
          arguments.addAll(
              List.of(
                  "--linux-package-name", "voltyard",
                  "--linux-package-deps", "libgtk-3-0, libxtst6, libpangoft2-1.0-0",
                  "--linux-app-category", "utils",
                  "--resource-dir", base.resolve("installer/linux").toString()));
      case WINDOWS -> arguments.addAll(List.of("--win-menu", "--win-shortcut", "--win-dir-chooser"));
      case MAC -> arguments.addAll(List.of("--mac-package-identifier", "org.voltyard"));
    }
    jpackage(arguments);
  }

  private static void jpackage(List<String> arguments) {
    ToolProvider tool = ToolProvider.findFirst("jpackage").orElseThrow();
    int status = tool.run(System.out, System.err, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("jpackage ended with " + status);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
