package org.voltyard.store;

/// The database cannot be opened or used; the message tells an operator why, in one line.
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  DatabaseException(String message) {
    super(message);
  }
}
