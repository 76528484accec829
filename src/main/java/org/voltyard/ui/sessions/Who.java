package org.voltyard.ui.sessions;

/// Whose a session is, in the words of people; empty where nobody knows or may see it.
record Who(String vehicle, String driver, String organisation) {
  static final Who UNKNOWN = new Who("", "", "");
}
