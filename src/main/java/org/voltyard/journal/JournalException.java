package org.voltyard.journal;

import org.jspecify.annotations.Nullable;

/// The journal could not do what was asked; a fact that it was given is not acknowledged.
public class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JournalException(String message) {
    this(message, null);
  }

  public JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
