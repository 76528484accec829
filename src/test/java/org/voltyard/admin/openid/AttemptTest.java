package org.voltyard.admin.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final Attempt attempt = Attempt.fresh(NOW);

  private Attempt.Answer answer(String query) {
    return attempt.answer(query, TestProvider.PLACES, TestProvider.ISSUER);
  }

  private static final Attempt.Answer FOREIGN = new Attempt.Answer.Foreign();

  @Test
  void theChallengeIsThatOfTheSpecification() { // RFC 7636, appendix B
    Attempt known = new Attempt("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", NOW);
    assertThat(known.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void noTwoAreAlike() {
    Attempt other = Attempt.fresh(NOW);
    assertThat(attempt.state()).hasSize(43).isNotEqualTo(other.state());
    assertThat(attempt.nonce()).isNotEqualTo(other.nonce()).isNotEqualTo(attempt.state());
    assertThat(attempt.verifier()).hasSize(43).isNotEqualTo(other.verifier());
  }

  @Test
  void theBrowserIsNotToldTheVerifier() {
    ProviderSettings settings =
        new ProviderSettings(
            TestProvider.ISSUER,
            "volt yard",
            "shh",
            "openid profile",
            new ProviderSettings.People("preferred_username", null, Map.of(), false),
            true,
            0);
    URI redirect = URI.create("http://127.0.0.1:4711/openid");
    assertThat(attempt.address(TestProvider.PLACES, settings, redirect).toString())
        .startsWith("https://login.example/auth?response_type=code&client_id=volt+yard&")
        .contains("redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fopenid")
        .contains("code_challenge=" + attempt.challenge() + "&code_challenge_method=S256")
        .contains("prompt=login&max_age=0")
        .doesNotContain(attempt.verifier())
        .doesNotContain("shh");
  }

  @Test
  void aCodeWithTheRightStateIsTaken() {
    assertThat(answer("code=a%2Bb&state=" + attempt.state()))
        .isEqualTo(new Attempt.Answer.Code("a+b"));
    assertThat(answer("error=access_denied&state=" + attempt.state()))
        .isEqualTo(new Attempt.Answer.Denied("access_denied"));
  }

  @Test
  void whatIsForgedOrOldIsNotTaken() {
    String state = attempt.state();
    assertThat(answer("code=a")).isEqualTo(FOREIGN);
    assertThat(answer("code=a&state=")).isEqualTo(FOREIGN);
    assertThat(answer("code=a&state=" + Attempt.fresh(NOW).state())).isEqualTo(FOREIGN);
    assertThat(answer("error=access_denied&state=x")).isEqualTo(FOREIGN);
    assertThat(answer("state=" + state)).isEqualTo(FOREIGN);
    assertThat(answer("code=a&code=b&state=" + state)).isEqualTo(FOREIGN);
    assertThat(answer("code=a&state=" + state + "&state=" + state)).isEqualTo(FOREIGN);
    assertThat(answer("code=%zz&state=" + state)).isEqualTo(FOREIGN);
    assertThat(answer("code=" + "a".repeat(5_000) + "&state=" + state)).isEqualTo(FOREIGN);
    assertThat(answer("")).isEqualTo(FOREIGN);
  }

  @Test
  void anotherProviderIsNotTakenForThisOne() { // RFC 9207
    String code = "code=a&state=" + attempt.state();
    assertThat(answer(code + "&iss=https%3A%2F%2Fevil.example")).isEqualTo(FOREIGN);
    assertThat(answer(code + "&iss=https%3A%2F%2Flogin.example"))
        .isEqualTo(new Attempt.Answer.Code("a"));
    Places strict =
        new Places(
            TestProvider.PLACES.browser(),
            TestProvider.PLACES.tokens(),
            TestProvider.PLACES.keys(),
            true,
            false);
    assertThat(attempt.answer(code, strict, TestProvider.ISSUER)).isEqualTo(FOREIGN);
  }

  @Test
  void wordsOfTheProviderAreShownWithoutLineBreaks() {
    assertThat(answer("error=x&error_description=a%0Ab&state=" + attempt.state()))
        .isEqualTo(new Attempt.Answer.Denied("a b"));
  }
}
