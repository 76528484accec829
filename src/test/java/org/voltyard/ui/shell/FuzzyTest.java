package org.voltyard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyTest {
  @Test
  void beginningsOfWordsBeatLettersInBetween() {
    assertThat(Fuzzy.score("st", "Stations")).isGreaterThan(Fuzzy.score("st", "Last frames"));
    assertThat(Fuzzy.score("ns", "New stations")).isPositive();
    assertThat(Fuzzy.score("xyz", "Stations")).isZero();
    assertThat(Fuzzy.score("", "anything")).isPositive();
  }

  @Test
  void anItemIsFoundByItsNameInEitherLanguage() {
    PaletteItem item = new PaletteItem(List.of("会话", "Sessions"), "", null, () -> {});
    assertThat(item.score("sess")).isPositive();
    assertThat(item.score("会")).isPositive();
  }

  @Test
  void historyGoesBackAndForwardAndForgetsTheBranchNotTaken() {
    History history = new History();
    history.visit(new History.Visit("overview", null));
    history.visit(new History.Visit("stations", null));
    history.visit(new History.Visit("stations", null));
    history.visit(new History.Visit("station", "CP-7"));
    assertThat(history.back()).contains(new History.Visit("stations", null));
    assertThat(history.back()).contains(new History.Visit("overview", null));
    assertThat(history.back()).isEmpty();
    assertThat(history.forward()).contains(new History.Visit("stations", null));
    history.visit(new History.Visit("frames", null));
    assertThat(history.forward()).isEmpty();
  }
}
