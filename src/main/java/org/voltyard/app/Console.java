package org.voltyard.app;

/// What is said to the person at the terminal.
final class Console {
  private Console() {}

  static void say(String text) {
    System.out.println(text);
    System.out.flush();
  }

  static void complain(String text) {
    System.err.println("voltyard: " + text);
  }
}
