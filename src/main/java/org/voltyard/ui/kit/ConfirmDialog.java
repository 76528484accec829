package org.voltyard.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A question before something is done: title, what will happen, facts to check, and the word on
/// the button.
///
/// @param reasoned takes the reason, null where none was given; null where none is asked for
public record ConfirmDialog(
    String title,
    String text,
    List<String> facts,
    String doText,
    boolean dangerous,
    Runnable run,
    @Nullable Consumer<@Nullable String> reasoned) {
  /// Copies the facts.
  public ConfirmDialog {
    facts = List.copyOf(facts);
  }

  /// A question about something harmless.
  public static ConfirmDialog of(String title, String text, String doText, Runnable run) {
    return new ConfirmDialog(title, text, List.of(), doText, false, run, null);
  }

  /// The same question about something that hurts if it is wrong: the safe button has the focus.
  public ConfirmDialog danger() {
    return new ConfirmDialog(title, text, facts, doText, true, run, reasoned);
  }

  /// The same question with facts to check, one a line.
  public ConfirmDialog facts(List<String> lines) {
    return new ConfirmDialog(title, text, lines, doText, dangerous, run, reasoned);
  }

  /// A question that also asks for the reason, which need not be given.
  public static ConfirmDialog why(
      String title, String text, String doText, Consumer<@Nullable String> run) {
    return new ConfirmDialog(title, text, List.of(), doText, false, () -> run.accept(null), run);
  }
}
