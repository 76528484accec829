package org.voltyard.billing.statement;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of a statement in one of the two languages.
public final class StatementWords {
  private final ResourceBundle bundle;
  private final Locale locale;

  private StatementWords(Locale locale) {
    this.locale = locale;
    bundle =
        ResourceBundle.getBundle(
            StatementWords.class.getPackageName() + ".words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// Chinese for all tags that begin with `zh`, English for all others.
  public static StatementWords in(String language) {
    boolean chinese = language.toLowerCase(Locale.ROOT).startsWith("zh");
    return new StatementWords(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
  }

  String of(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
  }
}
