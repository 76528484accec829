package org.voltyard.ocpp.rpc;

/// A fault to be told to the other side as a CALLERROR; the text says what is wrong, where, and
/// what is allowed.
public class RpcException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ErrorCode code;
  private final String text;

  public RpcException(ErrorCode code, String text) {
    super(code.wire() + ": " + text, null, false, false); // they come in masses: no stack
    this.code = code;
    this.text = text;
  }

  public ErrorCode code() {
    return code;
  }

  public String text() {
    return text;
  }
}
