package org.voltyard.domain;

/// What a token is: a card of some make, a code, a contract, a vehicle. The usual kinds have names
/// here; stations may bring others.
public record TokenKind(String value) {
  public static final TokenKind CENTRAL = new TokenKind("Central");
  public static final TokenKind DIRECT_PAYMENT = new TokenKind("DirectPayment");
  public static final TokenKind CONTRACT = new TokenKind("eMAID");
  public static final TokenKind VEHICLE = new TokenKind("EVCCID");
  public static final TokenKind CARD = new TokenKind("ISO14443");
  public static final TokenKind VICINITY_CARD = new TokenKind("ISO15693");
  public static final TokenKind KEY_CODE = new TokenKind("KeyCode");
  public static final TokenKind LOCAL = new TokenKind("Local");
  public static final TokenKind MAC_ADDRESS = new TokenKind("MacAddress");
  public static final TokenKind NOBODY = new TokenKind("NoAuthorization");
  public static final TokenKind VIN = new TokenKind("VIN");

  public TokenKind {
    if (value.isBlank() || value.length() > 20) {
      throw new IllegalArgumentException("token kind '" + value + "': 1 to 20 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
