package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.Origin;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// Whatever a feature does in somebody's name it refuses to who has no rights, before it looks at
/// anything else: all public methods with an [Origin] are found and called without rights.
class FeatureRightsTest {
  private static final List<String> FEATURES =
      List.of("charging", "fleet", "energy", "alarm", "billing", "money", "analytics", "admin");

  /// Those that ask for no right of their own: passwords of one's own need none, approvals are
  /// asked for by their own test (no running part has them), and what is handed on as a command is
  /// asked for where commands are sent, for the right of that command.
  private static final Set<String> ELSEWHERE =
      Set.of(
          "Access.changePassword(char[], char[], Origin)",
          "Access.confirm(Origin, char[])",
          "Access.removeOwnSecondFactor(char[], Origin)",
          "Approvals.approve(UUID, Wish, char[], Origin)",
          "Approvals.approve(UUID, Wish, Proof, Origin)",
          "Approvals.ask(Wish, Origin, Runnable)",
          "Approvals.refuse(UUID, Origin)",
          "Approvals.withdraw(UUID, Origin)",
          "Commands.send(StationId, StationCommand, Origin)",
          "Commands.send(StationId, String, String, Origin)",
          "DeviceModels.first(StationId, List, Origin)",
          "Diagnostics.clearMonitors(StationId, List, Origin)",
          "Diagnostics.ask(StationId, DiagnosticOrder, Origin)",
          "Diagnostics.setMonitors(StationId, List, Origin)",
          "Displays.show(StationId, DisplayMessage, Origin)");

  private static final Origin NOBODY = new Origin("nobody", "api", null, Set.of());

  @TempDir private Path data;

  @Test
  void nothingIsDoneForWhoHasNoRights() {
    try (RunningDepot depot = new RunningDepot(data, InstantSource.system(), Map.of())) {
      Map<Class<?>, Object> running = new HashMap<>();
      collect(depot.core(), running);
      Map<String, String> answers = new TreeMap<>();
      for (Method method : methods()) {
        answers.put(name(method), answer(method, running.get(method.getDeclaringClass())));
      }
      ELSEWHERE.forEach(answers::remove);
      assertThat(answers)
          .isNotEmpty()
          .allSatisfy((_, answer) -> assertThat(answer).isEqualTo("Forbidden"));
    }
  }

  @Test
  void noCommandIsSentForWhoHasNoRights() {
    try (RunningDepot depot = new RunningDepot(data, InstantSource.system(), Map.of())) {
      StationId station = new StationId("A1");
      assertThatThrownBy(
              () -> depot.core().commands().send(station, new StationCommand.ClearCache(), NOBODY))
          .isInstanceOf(Forbidden.class);
    }
  }

  @Test
  void theListOfExceptionsNamesOnlyWhatThereIs() {
    assertThat(methods()).extracting(FeatureRightsTest::name).containsAll(ELSEWHERE);
  }

  private static List<Method> methods() {
    String[] packages = FEATURES.stream().map(f -> "org.voltyard." + f).toArray(String[]::new);
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(packages)
            .stream()
            .map(JavaClass::reflect)
            .filter(type -> !type.isInterface() && !type.isRecord())
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> List.of(method.getParameterTypes()).contains(Origin.class))
            .toList();
  }

  private static String name(Method method) {
    List<String> types =
        Arrays.stream(method.getParameterTypes()).<String>map(Class::getSimpleName).toList();
    return method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + "("
        + String.join(", ", types)
        + ")";
  }

  /// Nothing but the origin is given: who looks at the rest first, fails otherwise.
  private static String answer(Method method, @Nullable Object feature) {
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(FeatureRightsTest::argument).toArray();
    try {
      method.setAccessible(true);
      Object given = method.invoke(feature, arguments);
      return "answered " + given;
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof Forbidden ? "Forbidden" : String.valueOf(e.getCause());
    } catch (IllegalAccessException | RuntimeException e) {
      return "not called: " + e;
    }
  }

  private static @Nullable Object argument(Class<?> type) {
    if (type == Origin.class) {
      return NOBODY;
    }
    if (type == String.class || type == List.class || type == char[].class) {
      return type == String.class ? "x" : type == List.class ? List.of() : new char[0];
    }
    if (type == StationId.class) {
      return new StationId("A1");
    }
    return type == int.class ? 1 : type == long.class ? 1L : type == boolean.class ? true : null;
  }

  /// The parts of a record, and theirs.
  private static void collect(Record whole, Map<Class<?>, Object> found) {
    for (RecordComponent component : whole.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        Object part = component.getAccessor().invoke(whole);
        if (part instanceof Record parts) {
          collect(parts, found);
        } else if (part != null) {
          found.put(part.getClass(), part);
        }
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(component.toString(), e);
      }
    }
  }
}
