package org.voltyard.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.UserDirectory.SignIn;

class FileSealTest {
  @TempDir private Path folder;

  @Test
  void whatIsSealedOpensAfterARestartForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("keys").resolve("users.key");
    String sealed = new FileSeal(file).seal("anna", "JBSWY3DPEHPK3PXP");
    assertThat(sealed).doesNotContain("JBSWY3DPEHPK3PXP");
    assertThat(new FileSeal(file).seal("anna", "JBSWY3DPEHPK3PXP")).isNotEqualTo(sealed);
    assertThat(new FileSeal(file).open("anna", sealed)).isEqualTo("JBSWY3DPEHPK3PXP");
    assertThatThrownBy(() -> new FileSeal(file).open("bo", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void withoutItsKeyNothingOpens() throws IOException {
    Path file = folder.resolve("users.key");
    String sealed = new FileSeal(file).seal("anna", "JBSWY3DPEHPK3PXP");
    Files.delete(file);
    assertThatThrownBy(() -> new FileSeal(file).open("anna", sealed))
        .hasMessageContaining("users.key");
  }

  @Test
  void whatWasKeptBeforeThereWereSealsOpensToo() {
    assertThat(new FileSeal(folder.resolve("k")).open("anna", "JBSWY3DPEHPK3PXP"))
        .isEqualTo("JBSWY3DPEHPK3PXP");
  }

  @Test
  void noFactHoldsTheSecretOfASecondFactor() {
    Users clock = new Users();
    List<Fact> facts = new ArrayList<>();
    AccessBook book = new AccessBook();
    Access access =
        new Access(
            book,
            fact -> {
              facts.add(fact);
              book.apply(new Recorded(facts.size(), clock.instant(), fact));
            },
            new PasswordHashes(Users.CHEAP),
            new FileSeal(folder.resolve("users.key")),
            clock);
    Origin root =
        access.createFirst("root", "Root", Users.PASSWORD.toCharArray(), "window").at("window");
    String secret = Totp.freshSecret();
    String code = Totp.code(secret, clock.instant());
    assertThat(access.setSecondFactor("root", secret, code, root)).isTrue();
    assertThat(facts.getLast()).isInstanceOf(AccessEvent.SecondFactorSet.class);
    assertThat(facts).noneMatch(fact -> fact.toString().contains(secret));
    assertThat(access.signIn("root", Users.PASSWORD.toCharArray(), code, "window"))
        .isInstanceOf(SignIn.Welcome.class);
  }
}
