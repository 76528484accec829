package org.voltyard.ocpp.recording;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is personal in messages, by the names of members of all versions.
enum Personal {
  TOKEN("TOKEN-"),
  VEHICLE("VEHICLE-"),
  PERSON("PERSON-"),
  SECRET("");

  private static final Map<String, Personal> MEMBERS =
      Map.ofEntries(
          Map.entry("idtag", TOKEN),
          Map.entry("parentidtag", TOKEN),
          Map.entry("idtoken", TOKEN),
          Map.entry("groupidtoken", TOKEN),
          Map.entry("additionalidtoken", TOKEN),
          Map.entry("emaid", TOKEN),
          Map.entry("contractid", TOKEN),
          Map.entry("vin", VEHICLE),
          Map.entry("evccid", VEHICLE),
          Map.entry("vehicleid", VEHICLE),
          Map.entry("licenseplate", VEHICLE),
          Map.entry("macaddress", VEHICLE),
          Map.entry("user", PERSON),
          Map.entry("username", PERSON),
          Map.entry("apnusername", PERSON),
          Map.entry("customeridentifier", PERSON),
          Map.entry("vatnumber", PERSON),
          Map.entry("email", PERSON),
          Map.entry("phone", PERSON),
          Map.entry("password", SECRET),
          Map.entry("apnpassword", SECRET),
          Map.entry("basicauthpassword", SECRET),
          Map.entry("simpin", SECRET),
          Map.entry("exirequest", SECRET),
          Map.entry("exiresponse", SECRET));

  private static final Map<String, Personal> SETTINGS =
      Map.of(
          "authorizationkey", SECRET,
          "basicauthpassword", SECRET,
          "masterpassgroupid", TOKEN,
          "freevendidtag", TOKEN);

  private static final Set<String> VALUES =
      Set.of("value", "attributevalue", "newvalue", "actualvalue", "eventdata");

  private final String prefix;

  Personal(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }

  boolean ignoresCase() {
    return this == TOKEN || this == VEHICLE;
  }

  /// Whether a value is already one of ours.
  boolean says(String value) {
    return !prefix.isEmpty()
        && value.startsWith(prefix)
        && value.length() > prefix.length()
        && value.substring(prefix.length()).chars().allMatch(Character::isDigit);
  }

  static @Nullable Personal of(String member) {
    return MEMBERS.get(member.toLowerCase(Locale.ROOT));
  }

  static @Nullable Personal ofSetting(String name) {
    return SETTINGS.get(name.toLowerCase(Locale.ROOT));
  }

  /// Whether a member holds the value of a setting that is named beside it.
  static boolean holdsValue(String member) {
    return VALUES.contains(member.toLowerCase(Locale.ROOT));
  }
}
