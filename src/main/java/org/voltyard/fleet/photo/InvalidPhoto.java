package org.voltyard.fleet.photo;

/// What was handed in cannot be a vehicle's photo.
public final class InvalidPhoto extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final Why why;

  /// What is wrong with it.
  public enum Why {
    TOO_LARGE("more than 2 MB"),
    NEITHER_JPEG_NOR_PNG("its content is neither JPEG nor PNG"),
    TOO_MANY_PIXELS("more than 50 million pixels"),
    DAMAGED("it cannot be decoded");

    private final String words;

    Why(String words) {
      this.words = words;
    }
  }

  public InvalidPhoto(Why why) {
    super("photo: " + why.words);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
