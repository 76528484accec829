package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.api.ApiServer;
import org.voltyard.api.ApiSettings;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.Vehicle;
import org.voltyard.sim.Arrival;
import org.voltyard.sim.DemoDepot;
import org.voltyard.sim.DemoDepotReader;
import org.voltyard.sim.SimDepot;

/// A driver with a phone, from registration to a charging record: a real browser, the running
/// depot, and a simulated station over a real socket.
@Timeout(300)
class DriverPageWalkTest {
  private static final Origin STAFF = new Origin("anna", "test");
  private static final String PASSWORD = "grey heron at dawn";
  private static final String MARKUP = "<img src=x onerror=alert(1)>";

  @TempDir Path folder;
  private final Path pictures =
      Path.of(System.getProperty("voltyard.basedir", "."), "target/driver-page");
  private RunningDepot depot;
  private ApiServer api;
  private Chromium browser;

  /// What the page says in one language.
  private record Words(
      String register,
      String name,
      String address,
      String password,
      String free,
      String plugged,
      String start,
      String charging,
      String stop,
      String yes,
      String unplug,
      String records,
      String things,
      String account,
      String signOut,
      String other,
      String welcome) {}

  private static final Words ENGLISH =
      new Words(
          "Register",
          "Name",
          "Phone number or e-mail",
          "Password",
          "Free",
          "Vehicle connected",
          "Start charging",
          "Charging",
          "Stop charging",
          "Yes",
          "You may unplug",
          "History",
          "Vehicles",
          "Account",
          "Sign out",
          "中文",
          "Charge your vehicle here");
  private static final Words CHINESE =
      new Words(
          "注册",
          "姓名",
          "手机号或邮箱",
          "密码",
          "空闲",
          "已插枪",
          "开始充电",
          "充电中",
          "停止充电",
          "是",
          "可以拔枪",
          "记录",
          "车辆",
          "账户",
          "退出登录",
          "English",
          "在这里给您的车充电");

  @BeforeEach
  void open() throws Exception {
    Path program = Chromium.program().orElse(null);
    assumeTrue(program != null, Chromium.MISSING);
    depot =
        new RunningDepot(
            folder.resolve("data"),
            InstantSource.system(),
            Map.of("onboarding", "accept", "driver.registration", "open"));
    depot.core().settings().change("site.name", "河畔 Depot", STAFF);
    DemoTariff.publish(depot.core().billing().tariffs(), STAFF);
    api =
        ApiServer.start(
            new ApiSettings("127.0.0.1", 0), ApiDoors.of(depot.core()), depot.core().clock());
    browser = Chromium.open(program);
  }

  @AfterEach
  void close() {
    if (depot != null) {
      browser.close();
      api.close();
      depot.close();
    }
  }

  private String page() {
    return "http://127.0.0.1:" + api.port() + "/driver";
  }

  @Test
  void aDriverChargesInEnglish() throws Exception {
    browser.phone(390, 844, "en-GB,en;q=0.9", false);
    charge(ENGLISH, "DC-P-01", "Family car", "en");
  }

  @Test
  void aDriverChargesInChinese() throws Exception {
    browser.phone(390, 844, "zh-CN,zh;q=0.9,en;q=0.5", true);
    charge(CHINESE, "AC-L-01", "Family car", "zh");
  }

  private void charge(Words words, String id, String model, String mark) throws Exception {
    DemoDepot data = alone(id);
    DemoSimulator.stations(data).forEach(s -> depot.stations().register(s, STAFF));
    ConnectorId bay = new ConnectorId(new StationId(id), 1);
    String code = depot.core().portal().codes().of(bay, STAFF);
    String address = depot.address();
    try (SimDepot sim =
        new SimDepot(
            data,
            address.substring(0, address.length() - 1),
            InstantSource.system(),
            ZoneOffset.UTC)) {
      sim.pace(20, true);
      sim.start();
      comesIn(words, code, mark);
      browser.see(words.free());
      fits();
      sim.charger(id)
          .plugIn(
              1,
              new Arrival(
                  "driver's",
                  data.vehicles().stream()
                      .filter(v -> v.name().equals(model))
                      .findFirst()
                      .orElseThrow(),
                  0.3,
                  0.9));
      browser.see(words.plugged());
      browser.picture(pictures.resolve("bay-" + mark + ".png"));
      browser.press(words.start());
      browser.see(words.charging());
      browser.until("/^(?!0[.,]00)/.test(document.getElementById('energy')?.innerText ?? '0.00')");
      browser.until("/[1-9]/.test(document.getElementById('cost')?.innerText ?? '')");
      fits();
      browser.picture(pictures.resolve("charging-" + mark + ".png"));
      browser.press(words.stop());
      browser.press(words.yes());
      browser.see(words.unplug());
      record(words, mark);
      others(words, mark);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  /// Scans the code with the phone's camera, so to say; registers; is back at the bay.
  private void comesIn(Words words, String code, String mark) throws Exception {
    browser.open(page() + "/b/" + code);
    browser.see(words.welcome());
    fits();
    browser.picture(pictures.resolve("sign-in-" + mark + ".png"));
    browser.press(words.register());
    browser.type(words.name(), "Li Wei 李伟");
    browser.type(words.address(), "+86 138 0000 0001");
    browser.type(words.password(), PASSWORD);
    browser.press(words.register());
  }

  private void record(Words words, String mark) throws Exception {
    browser.press(words.records());
    browser.until("document.querySelectorAll('.record').length === 1");
    assertThat(browser.evaluate("document.querySelector('.record').innerText").asText())
        .contains("kWh")
        .containsPattern("¥\\s?\\d+\\.\\d\\d")
        .doesNotContain("0.00 kWh");
    fits();
    browser.picture(pictures.resolve("records-" + mark + ".png"));
  }

  /// The other views, both colour schemes, the other language, and the way out.
  private void others(Words words, String mark) throws Exception {
    browser.press(words.things());
    browser.until("document.querySelectorAll('main li.card').length === 1");
    fits();
    browser.picture(pictures.resolve("things-" + mark + ".png"));
    browser.look(mark.equals("en"));
    browser.press(words.account());
    browser.see("+86 138 0000 0001");
    fits();
    browser.picture(pictures.resolve("account-" + mark + ".png"));
    browser.press(words.other());
    browser.press((words.equals(ENGLISH) ? CHINESE : ENGLISH).signOut());
    browser.see((words.equals(ENGLISH) ? CHINESE : ENGLISH).welcome());
    assertThat(browser.evaluate("document.documentElement.lang").asText())
        .isEqualTo(words.equals(ENGLISH) ? "zh-CN" : "en");
  }

  /// Nothing stands out at the side, on the narrowest phones either.
  private void fits() {
    for (int width : List.of(360, 390)) {
      browser.width(width, 844);
      assertThat(
              browser
                  .evaluate(
                      "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                  .asInt())
          .as("at " + width + " points: " + browser.text())
          .isZero();
    }
  }

  /// The demo's depot with one station, which is read every second; nobody comes by themselves.
  private static DemoDepot alone(String id) {
    DemoDepot all = DemoDepotReader.bundled();
    DemoDepot.Plan plan = all.plan();
    return new DemoDepot(
        all.name(),
        all.stations().stream().filter(post -> post.id().equals(id)).toList(),
        List.of(),
        all.vehicles(),
        new DemoDepot.Plan(plan.seed(), 1, 1, 0, List.of(), List.of(), List.of(), plan.mishaps()));
  }

  @Test
  void namesWithMarkupStayText() throws Exception {
    Core core = depot.core();
    core.settings().change("site.name", MARKUP, STAFF);
    StationId id = new StationId("X1");
    depot
        .stations()
        .register(
            new Station(id, Station.Admission.ADMITTED, MARKUP, "", null, null, false, 1), STAFF);
    String hash = new PasswordHashes(PasswordHashes.Cost.USUAL).of(PASSWORD.toCharArray());
    core.registers()
        .put(
            new Driver("d1", MARKUP, null, "li@example.org", null, null, false, true, hash), STAFF);
    core.registers()
        .put(
            new Vehicle(
                "v1",
                "<b onclick=x>P1</b>",
                MARKUP,
                null,
                null,
                null,
                "<i>CCS</i>",
                null,
                null,
                "d1",
                true),
            STAFF);
    TokenId card = new TokenId("<u>CARD</u>");
    depot.tokens().put(new Token(card, Token.Status.ACCEPTED, null, null, MARKUP), STAFF);
    core.registers().assign(new TokenOwner(card, "d1", null), STAFF);
    String code = core.portal().codes().of(new ConnectorId(id, 1), STAFF);
    browser.phone(390, 844, "en", false);
    browser.open(page() + "#bay/" + code);
    browser.type(ENGLISH.address(), "li@example.org");
    browser.type(ENGLISH.password(), PASSWORD);
    browser.press("Sign in");
    browser.until("document.querySelector('main h1')?.innerText === " + quoted());
    browser.until("document.querySelector('header strong').innerText === " + quoted());
    plain();
    browser.press(ENGLISH.things());
    browser.see("<b onclick=x>P1</b>");
    browser.see("<i>CCS</i>");
    browser.until(
        "[...document.querySelectorAll('main h2')].some(h => h.innerText === " + quoted() + ")");
    plain();
    browser.press(ENGLISH.account());
    browser.until("document.querySelector('main h1')?.innerText === " + quoted());
    plain();
    browser.evaluate("location.hash = '#bay/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'");
    browser.see("There is no bay with this code");
    plain();
    browser.open(page() + "/b/AAAA-BBBB");
    browser.see("There is no bay with this code");
    plain();
    assertThat(browser.complaints()).isEmpty();
  }

  private static String quoted() {
    return "'" + MARKUP + "'";
  }

  /// No element came out of a text.
  private void plain() {
    assertThat(
            browser
                .evaluate(
                    "document.querySelectorAll('main img, main b, main i, main u, header img[onerror]').length")
                .asInt())
        .isZero();
  }

  @Test
  void lostConnectionsAndLostVisitsAreTold() {
    browser.phone(390, 844, "en", false);
    browser.open(page());
    browser.press(ENGLISH.register());
    browser.type(ENGLISH.name(), "Li Wei");
    browser.type(ENGLISH.address(), "li@example.org");
    browser.type(ENGLISH.password(), PASSWORD);
    browser.press(ENGLISH.register());
    browser.see("Which bay?");
    browser.offline(true);
    browser.press(ENGLISH.records());
    browser.see("The depot cannot be reached");
    browser.offline(false);
    // the page may have noticed by itself that the network is back
    browser.evaluate("document.querySelector('main button')?.click()");
    browser.see("No charging records yet");
    Driver driver = depot.core().registers().driverReachedAt("li@example.org").orElseThrow();
    depot.core().registers().put(driver.with(false), STAFF);
    browser.press(ENGLISH.things());
    browser.see("You are signed out");
    browser.press("Sign in");
    browser.see(ENGLISH.welcome());
    assertThat(browser.complaints()).isEmpty();
  }
}
