package org.voltyard.ui.stations;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Power;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.FormField;

/// A station as the operator describes it in the form; `known` is null for a new one. Pure.
record StationDraft(@Nullable Station known, Map<String, Object> values) {
  private static final long MOST_CONNECTORS = 64;
  private static final String PROFILE = "PROFILE_";
  private static final List<String> PROFILES =
      Arrays.stream(SecurityProfile.values()).map(StationDraft::option).toList();

  StationDraft {
    values = Map.copyOf(values);
  }

  /// What is wrong: a field and the key of the text about it.
  record Problem(String field, String textKey) {}

  /// The fields to fill in; the id of a known station stays.
  static List<FormField> fields(@Nullable Station known) {
    List<FormField> fields =
        new java.util.ArrayList<>(
            List.of(
                FormField.of("name", "stations.form.name", false, new Kind.Text(80)),
                FormField.of("group", "stations.form.group", false, new Kind.Text(60))
                    .help("stations.form.groupHelp"),
                FormField.of("rated", "stations.form.rated", false, new Kind.Decimal(null)),
                FormField.of(
                    "connectors",
                    "stations.form.connectors",
                    false,
                    new Kind.Whole(0L, MOST_CONNECTORS)),
                FormField.of("freeVend", "stations.form.freeVend", true, new Kind.Flag())
                    .help("stations.form.freeVendHelp")
                    .initially("false"),
                FormField.of("password", "stations.form.password", false, new Kind.Text(40))
                    .hidden()
                    .help(
                        known != null && known.passwordHash() != null
                            ? "stations.form.passwordKept"
                            : "stations.form.passwordHelp"),
                FormField.of("profile", "stations.form.profile", false, new Kind.Choice(PROFILES))
                    .help("stations.form.profileHelp"),
                FormField.of(
                        "certificateName",
                        "stations.form.certificateName",
                        false,
                        new Kind.Text(64))
                    .help("stations.form.certificateNameHelp")));
    if (known == null) {
      fields.addFirst(
          FormField.of("id", "stations.form.id", true, new Kind.Text(48))
              .help("stations.form.idHelp"));
    } else if (known.passwordHash() != null) {
      fields.add(
          FormField.of("noPassword", "stations.form.noPassword", true, new Kind.Flag())
              .initially("false"));
    }
    return List.copyOf(fields);
  }

  /// The values of a known station for its form.
  static Map<String, Object> values(Station known) {
    Power rated = known.rated();
    SecurityProfile profile = known.profile();
    String certificateName = known.certificateName();
    return Map.of(
        "name", known.name(),
        "group", known.group(),
        "rated",
            rated == null
                ? ""
                : BigDecimal.valueOf(rated.kiloWatts()).stripTrailingZeros().toPlainString(),
        "connectors", Integer.toString(known.connectors()),
        "freeVend", Boolean.toString(known.freeVend()),
        "profile", profile == null ? "" : option(profile),
        "certificateName", certificateName == null ? "" : certificateName);
  }

  private static String option(SecurityProfile profile) {
    return PROFILE + profile.number();
  }

  private @Nullable SecurityProfile profile() {
    int at = PROFILES.indexOf(text("profile"));
    return at < 0 ? null : SecurityProfile.of(at);
  }

  /// What is wrong with it, if anything; `taken` tells whether an id is in use.
  Optional<Problem> problem(Function<StationId, Boolean> taken) {
    if (known == null) {
      String id = text("id");
      if (!StationId.valid(id)) {
        return Optional.of(new Problem("id", "stations.form.badId"));
      }
      if (taken.apply(new StationId(id))) {
        return Optional.of(new Problem("id", "stations.form.idTaken"));
      }
    }
    if (values.get("rated") instanceof BigDecimal rated && rated.signum() <= 0) {
      return Optional.of(new Problem("rated", "stations.form.badRated"));
    }
    String password = text("password");
    boolean fits = password.isEmpty() || password.length() >= 8;
    return fits
        ? Optional.empty()
        : Optional.of(new Problem("password", "stations.form.badPassword"));
  }

  /// The station to register; `hash` turns a password into what is kept of it.
  Station station(Function<byte[], String> hash) {
    StationId id = known == null ? new StationId(text("id")) : known.id();
    String name = text("name");
    return new Station(
        id,
        known == null ? Admission.ADMITTED : known.admission(),
        name.isEmpty() ? id.value() : name,
        text("group"),
        values.get("rated") instanceof BigDecimal rated
            ? Power.kiloWatts(rated.doubleValue())
            : null,
        passwordHash(hash),
        Boolean.TRUE.equals(values.get("freeVend")),
        values.get("connectors") instanceof Long count ? count.intValue() : 0,
        profile(),
        text("certificateName").isEmpty() ? null : text("certificateName"));
  }

  private @Nullable String passwordHash(Function<byte[], String> hash) {
    String password = text("password");
    if (!password.isEmpty()) {
      return hash.apply(password.getBytes(StandardCharsets.UTF_8));
    }
    boolean dropped = Boolean.TRUE.equals(values.get("noPassword"));
    return known == null || dropped ? null : known.passwordHash();
  }

  private String text(String field) {
    return values.get(field) instanceof String words ? words.strip() : "";
  }
}
