package org.voltyard.admin.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.access.Vouched;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;
import org.voltyard.domain.Role;

class GuestsTest {
  private static final Map<String, Role> TABLE =
      Map.of("depot-ops", Role.OPERATOR, "Depot IT", Role.ADMIN);

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder().subject("p1").claim("preferred_username", "Mei");
  }

  private static Vouched guest(
      JWTClaimsSet.Builder claims, @Nullable String rolesClaim, Map<String, Role> table)
      throws Refused {
    return Guests.of(
        claims.build(),
        "https://login.example",
        new ProviderSettings.People("preferred_username", rolesClaim, table, true));
  }

  @Test
  void rolesAreTranslatedAndOtherWordsMeanNothing() throws Refused {
    List<String> groups = List.of("depot-ops", "Depot IT", "canteen", "ADMIN");
    assertThat(guest(claims().claim("groups", groups), "groups", TABLE).roles())
        .containsExactlyInAnyOrder(Role.OPERATOR, Role.ADMIN);
    assertThat(guest(claims().claim("groups", List.of("admin")), "groups", TABLE).roles())
        .as("only what the table names")
        .isEmpty();
    assertThat(guest(claims(), "groups", TABLE).roles()).isEmpty();
    assertThat(guest(claims().claim("groups", 7), "groups", TABLE).roles()).isEmpty();
  }

  @Test
  void withoutATableTheNamesOfOurRolesAreMeant() throws Refused {
    assertThat(guest(claims().claim("roles", "viewer finance x"), "roles", Map.of()).roles())
        .containsExactlyInAnyOrder(Role.VIEWER, Role.FINANCE);
  }

  @Test
  void theClaimMayBeAPathOrHaveDotsInItsName() throws Refused {
    Map<String, Object> realm = Map.of("roles", List.of("depot-ops"));
    assertThat(guest(claims().claim("realm_access", realm), "realm_access.roles", TABLE).roles())
        .containsExactly(Role.OPERATOR);
    String dots = "https://depot.example/roles";
    assertThat(guest(claims().claim(dots, List.of("depot-ops")), dots, TABLE).roles())
        .containsExactly(Role.OPERATOR);
  }

  @Test
  void whereAdminsGiveRolesTheProviderTellsNone() throws Refused {
    assertThat(guest(claims().claim("roles", "admin"), null, Map.of()).roles()).isNull();
  }

  @Test
  void theNameIsTheUsersAndTheShownOneIsTheirOwn() throws Refused {
    Vouched guest = guest(claims().claim("name", " 李\n梅 "), null, Map.of());
    assertThat(guest.name()).isEqualTo("mei");
    assertThat(guest.called()).isEqualTo("李 梅");
    assertThat(guest(claims().claim("name", "x".repeat(200)), null, Map.of()).called())
        .hasSize(100);
    assertThat(guest(claims(), null, Map.of()).called()).isEqualTo("mei");
  }

  @Test
  void withoutANameNobodyComesIn() {
    for (Object name : new Object[] {"", "王梅", 7, List.of("mei")}) {
      assertThatThrownBy(() -> guest(claims().claim("preferred_username", name), null, Map.of()))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.why()).isEqualTo(Cause.NAME));
    }
  }

  @Test
  void anAddressCountsOnlyWhereTheProviderChecked() throws Refused {
    ProviderSettings.People byMail = new ProviderSettings.People("email", null, Map.of(), true);
    JWTClaimsSet.Builder mail = claims().claim("email", "mei@depot.example");
    assertThatThrownBy(() -> Guests.of(mail.build(), "https://login.example", byMail))
        .hasMessageContaining("email_verified");
    assertThat(
            Guests.of(mail.claim("email_verified", true).build(), "https://login.example", byMail)
                .name())
        .isEqualTo("mei_depot.example");
  }
}
