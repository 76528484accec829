package org.voltyard.scenario;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

/// The page of certification cases with their tests and results. A run of the tests writes it to
/// `target` with its own results ([ConformanceResults]); `docs/conformance.md` is the page of a run
/// in which all passed, and `CertificationTableTest` compares it.
final class ConformancePage {
  static final String PASSED = "passed";
  static final String V2_0_1 = "OCPP 2.0.1";
  static final String V2_1 = "OCPP 2.1";
  private static final Map<String, List<Class<?>>> PROFILES = profiles();

  private ConformancePage() {}

  /// A certification case that has a test.
  record Case(String profile, String id, String title, String test) {}

  /// Takes the page of the last run over into `docs`; without one, that of a run in which all pass.
  static void main() throws IOException {
    Path ran = Path.of("target/conformance.md");
    Files.writeString(
        Path.of("docs/conformance.md"),
        Files.exists(ran) ? Files.readString(ran) : text(_ -> PASSED));
  }

  private static Map<String, List<Class<?>>> profiles() {
    Map<String, List<Class<?>>> profiles = new LinkedHashMap<>();
    profiles.put("Core", List.of(CoreCasesTest.class, CoreRemoteCasesTest.class));
    profiles.put("Firmware Management", List.of(FirmwareCasesTest.class));
    profiles.put("Local Auth List Management", List.of(LocalListCasesTest.class));
    profiles.put("Reservation", List.of(ReservationCasesTest.class));
    profiles.put("Smart Charging", List.of(SmartChargingCasesTest.class));
    profiles.put("Remote Trigger", List.of(RemoteTriggerCasesTest.class));
    profiles.put(
        "Security",
        List.of(SecurityCasesTest.class, SecurityAccessCasesTest.class, TlsCasesTest.class));
    profiles.put(
        V2_0_1 + " Core",
        List.of(
            Core2CommandCasesTest.class,
            Core2AvailabilityCasesTest.class,
            Core2TransactionCasesTest.class,
            Core2StartStopCasesTest.class,
            Core2CustomerCasesTest.class,
            Core2AccessCasesTest.class,
            Core2OnboardingCasesTest.class,
            Core2RunningCasesTest.class,
            Core2FirmwareCasesTest.class,
            Core2RootsCasesTest.class,
            Core2LogCasesTest.class,
            Core2SignedCasesTest.class,
            Core2SecurityCasesTest.class));
    profiles.put(V2_0_1 + " Advanced Security", List.of(AdvancedSecurity2CasesTest.class));
    profiles.put(
        V2_0_1 + " Advanced Device Management",
        List.of(DeviceModelCasesTest.class, MonitoringCasesTest.class, DeviceEventCasesTest.class));
    profiles.put(V2_0_1 + " Local Auth List", List.of(LocalList2CasesTest.class));
    profiles.put(V2_0_1 + " Reservation", List.of(Reservation2CasesTest.class));
    profiles.put(
        V2_0_1 + " ISO 15118",
        List.of(
            Iso2CertificateCasesTest.class,
            Iso2ContractCasesTest.class,
            Iso2SigningCasesTest.class,
            CustomerCertificateCasesTest.class));
    profiles.put(V2_1 + " Core", List.of(Core21CasesTest.class));
    profiles.put(
        V2_1 + " Certificates",
        List.of(Certificates21CasesTest.class, NetworkPasswords21CasesTest.class));
    profiles.put(
        V2_0_1 + " Advanced User Interface",
        List.of(DisplayCasesTest.class, DisplayReportCasesTest.class));
    profiles.put(V2_1 + " Diagnostics and Display", List.of(Devices21CasesTest.class));
    profiles.put(V2_1 + " DER Control", List.of(Grid21CasesTest.class));
    profiles.put(V2_1 + " Battery Swapping", List.of(Swap21CasesTest.class));
    profiles.put(
        V2_0_1 + " Smart Charging",
        List.of(SmartCharging2CasesTest.class, SmartCharging2ReportCasesTest.class));
    profiles.put(V2_0_1 + " ISO 15118 Smart Charging", List.of(Vehicle2CasesTest.class));
    profiles.put(
        V2_1 + " Smart Charging",
        List.of(SmartCharging21CasesTest.class, Vehicle21CasesTest.class));
    profiles.put(V2_1 + " Bidirectional power transfer", List.of(BothWaysCasesTest.class));
    profiles.put(V2_0_1 + " Tariff and Cost", List.of(CostCasesTest.class));
    profiles.put(V2_1 + " Tariff and Cost", List.of(TariffCasesTest.class));
    profiles.put(V2_1 + " Payment", List.of(PaymentCasesTest.class));
    profiles.put(V2_1 + " Limits", List.of(LimitCasesTest.class));
    return profiles;
  }

  /// By profile and id.
  static List<Case> cases() {
    return PROFILES.entrySet().stream()
        .flatMap(
            profile ->
                profile.getValue().stream()
                    .flatMap(c -> cases(profile.getKey(), c))
                    .sorted((a, b) -> a.id().compareTo(b.id())))
        .toList();
  }

  private static Stream<Case> cases(String profile, Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(DisplayName.class))
        .map(method -> of(profile, method));
  }

  private static Case of(String profile, Method method) {
    String[] shown =
        Objects.requireNonNull(method.getAnnotation(DisplayName.class), method.getName())
            .value()
            .split(" ", 2);
    if (!shown[0].equals(method.getName())) {
      throw new IllegalStateException(method + " is shown as " + shown[0]);
    }
    String test = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    return new Case(profile, shown[0], shown[1], test);
  }

  /// @param result of a test, by its name
  static String text(Function<String, String> result) {
    StringBuilder page =
        new StringBuilder(
            """
            # Conformance

            One test for each of the certification cases whose system under test is a central system:
            77 of OCPP 1.6, 232 of 2.0.1 and 76 of 2.1, in `src/test/java/org/voltyard/scenario`. Each
            plays a charger over a real WebSocket against the depot as the program starts it, and looks
            at the payloads and at what the depot made of them: live state, facts in the journal,
            effects of commands. Clients of somebody else go the same ways (`ForeignClientTest`,
            `ForeignDay16Test`, `ForeignDay201Test`, `ForeignDay21Test`). Each run of the tests writes
            this page with its results to `target/conformance.md`.
            """);
    String profile = "";
    for (Case one : cases()) {
      if (!one.profile().equals(profile)) {
        profile = one.profile();
        page.append("\n## ").append(profile);
        page.append("\n\n| case | what | test | result |\n|---|---|---|---|\n");
      }
      page.append("| " + one.id() + " | " + one.title() + " | `" + one.test() + "` | ");
      page.append(result.apply(one.test())).append(" |\n");
    }
    return page.toString();
  }
}
