package org.voltyard.admin.access;

/// Makes the secrets of second factors unreadable where they are kept.
public interface SecretSeal {
  /// Keeps them as they are; for what is tried alone.
  SecretSeal NONE =
      new SecretSeal() {
        @Override
        public String seal(String owner, String secret) {
          return secret;
        }

        @Override
        public String open(String owner, String sealed) {
          return sealed;
        }
      };

  /// Seals a secret for its owner: for another it does not open.
  String seal(String owner, String secret);

  /// The secret again.
  ///
  /// @throws IllegalStateException when it does not open
  String open(String owner, String sealed);
}
