package org.voltyard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of roles, row by row.
final class RoleTest {
  private static void may(Permission permission, Role... roles) {
    assertThat(Role.that(permission)).as(permission.name()).containsExactly(roles);
  }

  @Test
  void everybodySeesTheDepotButNotEverybodySeesPeopleMoneyAndFrames() {
    may(Permission.VIEW, Role.values());
    may(Permission.VIEW_PEOPLE, Role.OPERATOR, Role.TECHNICIAN, Role.FINANCE, Role.ADMIN);
    may(Permission.VIEW_MONEY, Role.FINANCE, Role.ADMIN);
    may(Permission.VIEW_FRAMES, Role.TECHNICIAN, Role.ADMIN);
  }

  @Test
  void chargingIsForTheControlRoomAndServiceForTechnicians() {
    may(Permission.CHARGE, Role.OPERATOR, Role.TECHNICIAN, Role.ADMIN);
    may(Permission.OPERATE, Role.OPERATOR, Role.TECHNICIAN, Role.ADMIN);
    may(Permission.SHIFT, Role.OPERATOR, Role.TECHNICIAN, Role.ADMIN);
    may(Permission.SERVICE, Role.TECHNICIAN, Role.ADMIN);
  }

  @Test
  void moneyIsForFinanceAloneAndAdministratorsOnlyApprove() {
    may(Permission.MONEY, Role.FINANCE);
    may(Permission.APPROVE, Role.FINANCE, Role.ADMIN);
  }

  @Test
  void usersKeysPrivacyAndAuditAreForAdministrators() {
    may(Permission.ADMIN, Role.ADMIN);
    may(Permission.PRIVACY, Role.ADMIN);
    may(Permission.AUDIT, Role.ADMIN);
  }

  @Test
  void registersAreForThoseWhoDealWithPeople() {
    may(Permission.REGISTER, Role.OPERATOR, Role.FINANCE, Role.ADMIN);
  }

  @Test
  void whoeverHasTwoRolesMayDoWhatEitherMay() {
    assertThat(Role.of(List.of(Role.TECHNICIAN, Role.FINANCE)))
        .contains(Permission.SERVICE, Permission.MONEY)
        .doesNotContain(Permission.ADMIN);
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void aRefusalNamesTheRolesThatMay(Permission permission) {
    Origin nobody = new Origin("wang", "window", null, Set.of());
    assertThatThrownBy(() -> nobody.needs(permission))
        .isInstanceOfSatisfying(
            Forbidden.class,
            e -> {
              assertThat(e.permission()).isEqualTo(permission);
              assertThat(e.roles()).isEqualTo(Role.that(permission)).isNotEmpty();
              assertThat(e)
                  .hasMessageContaining("wang")
                  .hasMessageContaining(Role.that(permission).getFirst().name());
            });
    new Origin("wang", "window", null, Set.of(permission)).needs(permission);
  }

  @Test
  void whatSomebodyMayIsNoPartOfWhoTheyAre() {
    Origin one = new Origin("wang", "window", null, Set.of(Permission.VIEW));
    assertThat(one)
        .isEqualTo(new Origin("wang", "window"))
        .hasSameHashCodeAs(new Origin("wang", "window"));
    assertThat(one).isNotEqualTo(one.because("because"));
    assertThat(one.because("a reason").rights()).containsExactly(Permission.VIEW);
  }
}
