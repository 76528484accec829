package org.voltyard.admin.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.access.Vouched;
import org.voltyard.admin.oauth.ClaimPath;
import org.voltyard.admin.oauth.RoleWords;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;
import org.voltyard.domain.Role;

/// Reads who somebody is out of a token that counts. Pure.
final class Guests {
  private static final int LONGEST = 100;

  private Guests() {}

  static Vouched of(JWTClaimsSet claims, String issuer, ProviderSettings.People people)
      throws Refused {
    String told = text(claims, people.nameClaim());
    String name = told == null ? "" : Vouched.userName(told);
    if (name.isEmpty()) {
      throw new Refused(Cause.NAME, people.nameClaim());
    }
    if (people.nameClaim().equals("email")
        && !Boolean.TRUE.equals(claims.getClaim("email_verified"))) {
      throw new Refused(Cause.NAME, "email_verified"); // anybody can claim an address
    }
    return new Vouched(
        issuer,
        claims.getSubject(),
        name,
        called(text(claims, "name"), name),
        roles(claims, people));
  }

  private static String called(@Nullable String told, String name) {
    String plain = told == null ? "" : told.replaceAll("\\p{Cntrl}", " ").strip();
    String known = plain.isEmpty() ? name : plain;
    return known.length() <= LONGEST ? known : known.substring(0, LONGEST);
  }

  private static @Nullable Set<Role> roles(JWTClaimsSet claims, ProviderSettings.People people) {
    String claim = people.rolesClaim();
    if (claim == null) {
      return null;
    }
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    ClaimPath.words(claims, claim)
        .forEach(word -> roles.addAll(RoleWords.of(word, people.roles())));
    return roles;
  }

  private static @Nullable String text(JWTClaimsSet claims, String name) {
    try {
      return claims.getStringClaim(name);
    } catch (ParseException e) {
      return null;
    }
  }
}
