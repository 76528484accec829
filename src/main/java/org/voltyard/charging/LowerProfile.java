package org.voltyard.charging;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Approval;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;

/// A change that would let a station in with less security than before. Whatever the site's minimum
/// is now, it may be lowered later.
record LowerProfile(SecurityProfile before, @Nullable SecurityProfile after) {
  static Optional<LowerProfile> of(@Nullable Station was, Station is) {
    SecurityProfile before = was == null ? null : was.profile();
    SecurityProfile after = is.profile();
    return before == null || (after == null ? SecurityProfile.OPEN : after).atLeast(before)
        ? Optional.empty()
        : Optional.of(new LowerProfile(before, after));
  }

  Approval.Wish wish(StationId station) {
    return new Approval.Wish(
        Approval.Kind.SECURITY_PROFILE,
        station.value(),
        List.of(
            new Approval.Value("before", Integer.toString(before.number())),
            new Approval.Value("after", after == null ? "" : Integer.toString(after.number()))));
  }
}
