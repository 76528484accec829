package org.voltyard.sync.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.FactRights;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.WebhookDesk;

/// Where facts may be sent, how they are signed, and how long a failure is waited out.
class TargetsTest {
  private static final List<String> INSIDE =
      List.of(
          "127.0.0.1",
          "127.8.8.8",
          "0.0.0.0",
          "10.1.2.3",
          "172.16.0.1",
          "172.31.255.255",
          "192.168.1.1",
          "169.254.169.254",
          "100.64.0.1",
          "224.0.0.1",
          "255.255.255.255",
          "::1",
          "::",
          "fe80::1",
          "fc00::1",
          "fd12::1",
          "ff02::1",
          "::ffff:127.0.0.1",
          "64:ff9b::a00:1",
          "2002:a00:1::");
  private static final List<String> OUTSIDE =
      List.of("1.1.1.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "2606:4700::1111");

  @Test
  void addressesOfPrivateNetworksAreKnown() throws UnknownHostException {
    for (String address : INSIDE) {
      assertThat(Targets.inside(InetAddress.getByName(address))).as(address).isTrue();
    }
    for (String address : OUTSIDE) {
      assertThat(Targets.inside(InetAddress.getByName(address))).as(address).isFalse();
    }
  }

  @Test
  void withoutPermissionFactsGoToPublicHostsOverTlsOnly() {
    Targets strict = new Targets(() -> false);
    assertThat(strict.fault("https://example.org/x")).isNull();
    assertThat(strict.fault("http://example.org/x")).contains("plain HTTP");
    assertThat(strict.refusal(URI.create("https://127.0.0.1/"))).contains("private network");
    assertThat(strict.refusal(URI.create("https://[::1]:8443/"))).contains("private network");
    assertThat(strict.refusal(URI.create("https://localhost/"))).contains("private network");
    assertThat(strict.refusal(URI.create("https://1.1.1.1/"))).isNull();
    Targets anywhere = new Targets(() -> true);
    assertThat(anywhere.refusal(URI.create("http://127.0.0.1:1/"))).isNull();
    assertThat(anywhere.fault("file:///etc/passwd")).isNotNull();
  }

  @Test
  void aHookToAPrivateNetworkSendsNothing() throws Exception {
    Paper paper = new Paper();
    try (Receiver receiver = new Receiver();
        Webhooks hooks = paper.hooks(false, Duration.ofSeconds(20))) {
      assertThatThrownBy(
              () -> hooks.add(new WebhookDesk.Order(receiver.url(), List.of(), null), admin()))
          .hasMessageContaining("plain HTTP");
      String url = receiver.url().replace("http:", "https:");
      String id = hooks.add(new WebhookDesk.Order(url, List.of(), null), admin()).hook().id();
      paper.append(new SiteEvent.ProgramStarted("1"));
      Paper.await("the refusal", () -> hooks.find(id).orElseThrow().trouble() != null);
      assertThat(hooks.find(id).orElseThrow().trouble())
          .extracting(WebhookDesk.Trouble::reason)
          .asString()
          .contains("private network");
      assertThat(receiver.got()).isEmpty();
    }
  }

  private static Origin admin() {
    return new Origin("ada", "api", null, Set.of(Permission.values()));
  }

  /// The example of the specification.
  @Test
  void signaturesAreThoseOfStandardWebhooks() {
    assertThat(
            Signature.of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void pausesGrowAreScatteredAndEnd() {
    Random random = new Random(1);
    for (int failures = 1; failures < 40; failures++) {
      Duration usual = Duration.ofSeconds(Math.min(600, 2L << Math.min(failures - 1, 20)));
      Duration pause = Backoff.after(failures, random);
      assertThat(pause).isBetween(usual.dividedBy(2), usual.multipliedBy(3).dividedBy(2));
    }
    assertThat(Backoff.after(5, random)).isNotEqualTo(Backoff.after(5, random));
  }

  @Test
  void whatNobodyThoughtOfIsForThoseWhoSeeTheAuditLog() {
    for (String family : List.of("access", "approval", "key", "audit", "oauth", "tomorrow")) {
      assertThat(FactRights.needed(family + ".x")).isEqualTo(Permission.AUDIT);
    }
    assertThat(FactRights.needed("cost.rated")).isEqualTo(Permission.VIEW_MONEY);
    assertThat(FactRights.needed("token.presented")).isEqualTo(Permission.VIEW_PEOPLE);
    assertThat(FactRights.needed("session.started")).isEqualTo(Permission.VIEW);
  }
}
