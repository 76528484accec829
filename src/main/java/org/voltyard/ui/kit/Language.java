package org.voltyard.ui.kit;

import java.util.Locale;

/// The two languages every text exists in.
public enum Language {
  ENGLISH("en", Locale.ENGLISH),
  CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /// `en` or `zh`.
  public String code() {
    return code;
  }

  /// For dates and numbers.
  public Locale locale() {
    return locale;
  }

  /// The other one.
  public Language other() {
    return this == ENGLISH ? CHINESE : ENGLISH;
  }
}
