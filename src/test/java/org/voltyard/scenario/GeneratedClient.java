package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/// A client that somebody else's generator makes of the published document, with a program that
/// uses it; both are compiled.
final class GeneratedClient implements AutoCloseable {
  private static final String PROGRAM = "ForeignProgram";
  private static final String USED = "getStations|getSessions|commandRemoteStartTransaction";

  private final URLClassLoader loader;

  private GeneratedClient(URLClassLoader loader) {
    this.loader = loader;
  }

  /// @param document as the server publishes it
  static GeneratedClient of(Path document, Path folder) throws IOException {
    generate(document, folder);
    Path sources = folder.resolve("src/main/java");
    Path program = sources.resolve(PROGRAM + ".java");
    try (InputStream text =
        Objects.requireNonNull(
            GeneratedClient.class.getResourceAsStream("/foreign/" + PROGRAM + ".java.txt"))) {
      Files.copy(text, program);
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(sources, program, classes);
    URL[] place = {classes.toUri().toURL()};
    return new GeneratedClient(new URLClassLoader(place, GeneratedClient.class.getClassLoader()));
  }

  private static void generate(Path document, Path folder) {
    CodegenConfigurator order =
        new CodegenConfigurator()
            .setGeneratorName("java")
            .setLibrary("native")
            .setInputSpec(document.toString())
            .setOutputDir(folder.toString())
            .setApiPackage("foreign.api")
            .setModelPackage("foreign.model")
            .setInvokerPackage("foreign")
            .addAdditionalProperty("openApiNullable", "false")
            .addAdditionalProperty("annotationLibrary", "none")
            .addAdditionalProperty("documentationProvider", "none")
            .addAdditionalProperty("useJakartaEe", "true")
            .addAdditionalProperty("useSingleRequestParameter", "true")
            .setOpenapiNormalizer(Map.of("FILTER", "operationId:" + USED))
            .addGlobalProperty("apiTests", "false")
            .addGlobalProperty("modelTests", "false")
            .addGlobalProperty("apiDocs", "false")
            .addGlobalProperty("modelDocs", "false");
    DefaultGenerator generator = new DefaultGenerator();
    generator.opts(order.toClientOptInput()).generate();
  }

  /// Compiles the program with all of the client that it uses.
  private static void compile(Path sources, Path program, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(sources));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      boolean compiled =
          compiler
              .getTask(
                  complaints,
                  files,
                  null,
                  List.of("-proc:none", "-nowarn", "-implicit:class"),
                  null,
                  files.getJavaFileObjects(program))
              .call();
      assertThat(compiled).as(complaints.toString()).isTrue();
    }
  }

  /// Runs the program against a server; what it says.
  List<?> run(String address, String... arguments) {
    try {
      return (List<?>)
          loader
              .loadClass(PROGRAM)
              .getMethod("run", String.class, List.class)
              .invoke(null, address, List.of(arguments));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("the foreign program failed", e.getCause());
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
