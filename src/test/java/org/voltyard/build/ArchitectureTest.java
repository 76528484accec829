package org.voltyard.build;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The rules of the house: who may know whom, and which doors are the only ones.
class ArchitectureTest {
  private static final String ROOT = "org.voltyard.";
  private static final String[] FEATURES = {
    "charging", "fleet", "energy", "alarm", "billing", "money", "analytics", "admin"
  };
  private static final String[] EDGES = {"ui", "api", "ocpp", "sync", "sim"};
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.voltyard");

  private static String in(String name) {
    return ROOT + name + "..";
  }

  private static String[] in(String... names) {
    return Arrays.stream(names).map(n -> ROOT + n + "..").toArray(String[]::new);
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(ALL);
  }

  @Test
  void thereIsSomethingToCheck() {
    assertThat(ALL).hasSizeGreaterThan(100);
  }

  @Test
  void domainKnowsOnlyJava() {
    check(
        classes()
            .that()
            .resideInAPackage(in("domain"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", in("domain")));
  }

  @Test
  void journalEventAndStoreKnowOnlyDomain() {
    for (String name : new String[] {"journal", "event", "store"}) {
      check(
          noClasses()
              .that()
              .resideInAPackage(in(name))
              .should()
              .dependOnClassesThat(
                  resideInAPackage("org.voltyard..")
                      .and(not(resideInAnyPackage(in("domain"), in(name))))));
    }
  }

  @Test
  void featuresNeverSeeEachOtherNorTheEdges() {
    for (String feature : FEATURES) {
      for (String other : FEATURES) {
        if (!feature.equals(other)) {
          apart(feature, other);
        }
      }
      for (String edge : EDGES) {
        apart(feature, edge);
      }
      apart(feature, "app");
    }
  }

  @Test
  void edgesNeverSeeEachOther() {
    for (String edge : EDGES) {
      for (String other : EDGES) {
        boolean simulatorSpeaksOcpp = edge.equals("sim") && other.equals("ocpp");
        if (!edge.equals(other) && !simulatorSpeaksOcpp) {
          apart(edge, other);
        }
      }
      apart(edge, "app");
      apart(edge, "store");
      apart(edge, "journal");
    }
  }

  @Test
  void theSimulatorKnowsOnlyTheWire() {
    check(
        noClasses()
            .that()
            .resideInAPackage(in("sim"))
            .should()
            .dependOnClassesThat(
                resideInAPackage("org.voltyard..")
                    .and(
                        not(
                            resideInAnyPackage(
                                in("sim", "ocpp.rpc", "ocpp.v16", "ocpp.v2", "ocpp.v21"))))));
  }

  @Test
  void protocolsKnowOnlyDomain() {
    check(
        noClasses()
            .that()
            .resideInAPackage(in("ocpp"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("event", "charging", "admin", "energy", "billing")));
  }

  private static void apart(String one, String other) {
    check(
        noClasses()
            .that()
            .resideInAPackage(in(one))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in(other)));
  }

  @Test
  void screensStayApart() {
    check(
        slices()
            .matching("org.voltyard.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("org.voltyard.ui.."), resideInAPackage(in("ui.kit")))
            .ignoreDependency(
                resideInAnyPackage(in("ui.shell"), in("ui.gallery")),
                resideInAPackage("org.voltyard.ui.."))
            .because("a screen is understood, and thrown away, alone; shell and gallery show all"));
  }

  @Test
  void thereAreNoCyclesBetweenPackages() {
    check(slices().matching("org.voltyard.(*)..").should().beFreeOfCycles());
  }

  @Test
  void javaFxIsOnlyInTheWindow() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(in("ui", "app"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.."));
  }

  @Test
  void modelsHaveNoSceneGraph() {
    check(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage.."));
  }

  @Test
  void persistenceIsOnlyInTheStore() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("store"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.hibernate..",
                "jakarta.persistence..",
                "java.sql..",
                "com.zaxxer..",
                "org.flywaydb..",
                "org.h2.."));
    check(classes().that().haveSimpleNameEndingWith("Entity").should().bePackagePrivate());
  }

  @Test
  void jsonAndSocketsAreOnlyAtTheEdgesAndInTheJournal() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(in("ocpp", "api", "sim", "sync", "journal", "ui"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "org.java_websocket..", "io.javalin..")
            .because("the journal writes its lines as JSON; see docs/decisions"));
  }

  @Test
  void certificatesAreMadeInOnePlace() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(in("admin"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle.."));
  }

  @Test
  void onlyFxHandsWorkToTheJavaFxThread() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "ui.kit.Fx")
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable"));
  }

  @Test
  void nobodyInterruptsAThread() {
    check(
        noClasses()
            .should()
            .callMethod(Thread.class, "interrupt")
            .orShould()
            .callMethod(java.util.concurrent.ExecutorService.class, "shutdownNow")
            .because("H2 closes its file when an interrupted thread uses it"));
  }

  @Test
  void timeComesFromAnInjectedClock() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "app.Main")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis"));
  }

  @Test
  void nobodyUsesTheStandardStreams() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "app.Console")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is said to the person at the terminal goes through app.Console"));
  }

  @Test
  void nothingStaticChanges() {
    check(fields().that().areStatic().should(beFinal()));
  }

  private static ArchCondition<JavaField> beFinal() {
    return new ArchCondition<>("be final") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean fine =
            field.getModifiers().contains(JavaModifier.FINAL)
                || field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || field.getName().startsWith("$");
        events.add(new SimpleConditionEvent(field, fine, field.getFullName()));
      }
    };
  }

  @Test
  void namesSayWhatThingsAre() {
    for (String ending : new String[] {"Util", "Utils", "Helper", "Manager", "Impl"}) {
      check(noClasses().should().haveSimpleNameEndingWith(ending));
    }
    check(
        noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..core..", "..base..")
            .because("a small thing lives beside its main user"));
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    check(
        classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith("org.jspecify.annotations.NullMarked"));
  }
}
