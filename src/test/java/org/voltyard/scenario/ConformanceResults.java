package org.voltyard.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Writes `target/conformance.md`, the page of certification cases with the results of this run of
/// the tests; `docs/conformance.md` is such a page.
public final class ConformanceResults implements TestExecutionListener {
  private final Map<String, String> results = new ConcurrentHashMap<>();

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    put(
        test,
        switch (result.getStatus()) {
          case SUCCESSFUL -> ConformancePage.PASSED;
          case FAILED -> "failed";
          case ABORTED -> "skipped";
        });
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    put(test, "skipped");
  }

  private void put(TestIdentifier test, String result) {
    if (test.getDisplayName().startsWith("TC_")
        && test.getSource().orElse(null) instanceof MethodSource source) {
      String type = source.getClassName();
      results.put(type.substring(type.lastIndexOf('.') + 1) + "." + source.getMethodName(), result);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (results.isEmpty()) {
      return;
    }
    Path base = Path.of(System.getProperty("voltyard.basedir", "."));
    try {
      Files.writeString(
          base.resolve("target/conformance.md"),
          ConformancePage.text(test -> results.getOrDefault(test, "not run")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
