package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.charging.TestDepot.CP;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.AdditionalId;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Token;
import org.voltyard.domain.Token.Verdict;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;

@NullUnmarked
final class TokenKindsTest {
  private static final TokenId CODE = new TokenId("1234");
  @TempDir Path folder;
  private TestDepot it;

  @BeforeEach
  void open() {
    it = new TestDepot(folder).admitted();
  }

  @AfterEach
  void close() {
    it.close();
  }

  private Authorization shown(TokenId token, @Nullable TokenKind kind) {
    return it.depot.authorize(CP, new Depot.Shown(token, kind, List.of()));
  }

  private void keep(@Nullable TokenKind kind, @Nullable String language) {
    it.tokens.put(
        new Token(CODE, Token.Status.ACCEPTED, null, null, "", kind, language), TestDepot.TEST);
  }

  @Test
  void aCardIsNotTypedIn() {
    keep(TokenKind.CARD, null);
    assertThat(shown(CODE, TokenKind.CARD).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(shown(CODE, TokenKind.KEY_CODE).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(shown(CODE, null).verdict()).isEqualTo(Verdict.ACCEPTED); // 1.6 does not tell
  }

  @Test
  void aTokenOfNoKindMayBeShownAsAnything() {
    keep(null, null);
    assertThat(shown(CODE, TokenKind.KEY_CODE).verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(shown(CODE, new TokenKind("Tattoo")).verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void theLanguageIsTold() {
    keep(null, "zh-CN");
    assertThat(shown(CODE, null).language()).isEqualTo("zh-CN");
  }

  @Test
  void stationsForgetATokenInTime() {
    keep(null, null);
    assertThat(shown(CODE, null).expiry()).isNull();
    it.policy =
        new ChargingPolicy(
            it.policy.onboarding(),
            it.policy.heartbeat(),
            it.policy.least(),
            false,
            false,
            false,
            null,
            it.policy.late(),
            it.policy.closeAfter(),
            it.policy.ceiling(),
            Duration.ofHours(1),
            true,
            it.policy.zone());
    assertThat(shown(CODE, null).expiry()).isEqualTo(it.now().plus(Duration.ofHours(1)));
    it.tokens.put(
        new Token(CODE, Token.Status.ACCEPTED, null, it.now().plusSeconds(60), ""), TestDepot.TEST);
    assertThat(shown(CODE, null).expiry()).isEqualTo(it.now().plusSeconds(60));
  }

  @Test
  void whatIsShownBesideATokenIsKept() {
    AdditionalId plate = new AdditionalId("B-VY 1", "LicensePlate");
    it.depot.authorize(CP, new Depot.Shown(CODE, TokenKind.LOCAL, List.of(plate)));
    assertThat(it.facts(TokenEvent.Presented.class))
        .containsExactly(
            new TokenEvent.Presented(CODE, CP, Verdict.INVALID, TokenKind.LOCAL, List.of(plate)));
  }

  @Test
  void tokensOf255CharactersAreKnown() {
    TokenId longest = new TokenId("x".repeat(255));
    it.tokens.put(new Token(longest, Token.Status.ACCEPTED, null, null, ""), TestDepot.TEST);
    assertThat(shown(longest, TokenKind.CONTRACT).verdict()).isEqualTo(Verdict.ACCEPTED);
  }
}
