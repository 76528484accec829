package org.voltyard.charging;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Power;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.TokenId;

/// The site's rules for stations and tokens; read anew for every decision.
///
/// @param onboarding what happens to a station nobody knows
/// @param heartbeat interval told to stations at boot
/// @param least security profile below which no station is let in
/// @param freeVend whether every plug-in may start without a known token
/// @param unknownTokens whether a token nobody knows may charge
/// @param concurrent whether one token may charge at several connectors at once
/// @param masterGroup group of the cards that may stop any transaction and start none; null for
///   none
/// @param late age of a start from which it counts as delivered late
/// @param closeAfter how long a connector may be Available with its transaction still open
/// @param cacheFor how long stations may cache what they are told of a token; zero for as long as
///   they like
/// @param keepLists whether the local lists of stations are kept in step with the depot's tokens
/// @param zone of the site, in which the hours of tokens are meant
/// @param ceiling power that no connector exceeds where the station's own rating is not known
public record ChargingPolicy(
    Onboarding onboarding,
    Duration heartbeat,
    SecurityProfile least,
    boolean freeVend,
    boolean unknownTokens,
    boolean concurrent,
    @Nullable TokenId masterGroup,
    Duration late,
    Duration closeAfter,
    Power ceiling,
    Duration cacheFor,
    boolean keepLists,
    ZoneId zone) {
  /// What happens to a station nobody knows.
  public enum Onboarding {
    /// It waits until an operator admits or refuses it.
    ASK,
    ACCEPT,
    REFUSE
  }

  public static final ChargingPolicy USUAL =
      new ChargingPolicy(
          Onboarding.ASK,
          Duration.ofMinutes(5),
          SecurityProfile.OPEN,
          false,
          false,
          false,
          null,
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Power.kiloWatts(400),
          Duration.ZERO,
          true,
          ZoneOffset.UTC);

  /// The same rules with another least security profile.
  public ChargingPolicy with(SecurityProfile other) {
    return new ChargingPolicy(
        onboarding,
        heartbeat,
        other,
        freeVend,
        unknownTokens,
        concurrent,
        masterGroup,
        late,
        closeAfter,
        ceiling,
        cacheFor,
        keepLists,
        zone);
  }
}
