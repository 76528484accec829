package org.voltyard.charging;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationId;

/// What others know that a raise of a security profile needs.
///
/// @param address under which stations reach the depot with a profile
/// @param roots by which stations know the depot, PEM each
/// @param certified whether a station has a certificate with which it may come
public record RaiseSupport(
    Function<SecurityProfile, String> address,
    Supplier<List<String>> roots,
    Predicate<StationId> certified) {}
