package org.voltyard.domain;

/// A value that a register does not take: which one it is, and what would be allowed.
public final class InvalidEntry extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String field;
  private final String value;
  private final String allowed;

  public InvalidEntry(String field, String value, String allowed) {
    super(field + " '" + value + "': " + allowed);
    this.field = field;
    this.value = value;
    this.allowed = allowed;
  }

  /// Name of the component, such as `plate`.
  public String field() {
    return field;
  }

  public String value() {
    return value;
  }

  /// In words.
  public String allowed() {
    return allowed;
  }

  /// @throws InvalidEntry when the value is not as allowed
  static void unless(boolean allowed, String field, String value, String words) {
    if (!allowed) {
      throw new InvalidEntry(field, value, words);
    }
  }

  /// @throws InvalidEntry when the id cannot stand in an address
  static void unlessId(String id) {
    unless(
        id.matches("[A-Za-z0-9._-]{1,64}"),
        "id",
        id,
        "1 to 64 letters, digits, dots, dashes and underscores");
  }

  /// @throws InvalidEntry when the text is blank or too long
  static void unlessName(String field, String name, int longest) {
    unless(
        !name.isBlank() && name.length() <= longest,
        field,
        name,
        "1 to " + longest + " characters, not only blanks");
  }
}
