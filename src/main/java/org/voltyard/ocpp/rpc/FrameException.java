package org.voltyard.ocpp.rpc;

/// A text that is not a frame.
public final class FrameException extends RpcException {
  /// Stands for the message id where none could be read.
  public static final String UNREADABLE_ID = "-1";

  private static final long serialVersionUID = 1;

  private final String messageId;
  private final boolean answerable;

  FrameException(ErrorCode code, String messageId, boolean answerable, String text) {
    super(code, text);
    this.messageId = messageId;
    this.answerable = answerable;
  }

  /// The id as far as it could be read, else `-1`.
  public String messageId() {
    return messageId;
  }

  /// False where the text was meant as an answer: nobody answers an answer.
  public boolean answerable() {
    return answerable;
  }
}
