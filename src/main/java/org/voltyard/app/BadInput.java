package org.voltyard.app;

/// The program cannot start as asked; the message is one plain line for the person who started it.
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadInput(String message) {
    super(message);
  }
}
