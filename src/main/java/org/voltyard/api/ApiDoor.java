package org.voltyard.api;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.TlsIdentity;

/// To whom the API is open.
///
/// @param open whether others than this machine may come in; only where there are users
/// @param identity what is shown over TLS, asked now and then; null where it is spoken plainly
/// @param names by which it may be called besides `localhost`, in lower case; a `Host` of any other
///   name is refused
/// @param origins web pages of other places that may use it: `https://panel.example`
public record ApiDoor(
    boolean open,
    @Nullable Supplier<TlsIdentity> identity,
    Set<String> names,
    Set<String> origins) {
  /// Plain, for this machine alone.
  public static final ApiDoor LOCAL = new ApiDoor(false, null, Set.of(), Set.of());

  public ApiDoor {
    names = Set.copyOf(names);
    origins = Set.copyOf(origins);
  }

  String scheme() {
    return identity == null ? "http" : "https";
  }
}
