package org.voltyard.sync.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Where facts may be sent. Whoever may set an address could else have the depot talk to machines
/// that only the depot can reach.
final class Targets {
  private final BooleanSupplier anywhere;

  /// @param anywhere whether machines of this network, and plain HTTP, are allowed as well
  Targets(BooleanSupplier anywhere) {
    this.anywhere = anywhere;
  }

  /// What is wrong with the address itself; null when nothing is.
  @Nullable String fault(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException _) {
      return "it is no address";
    }
    boolean https = "https".equalsIgnoreCase(address.getScheme());
    boolean http = "http".equalsIgnoreCase(address.getScheme());
    if (address.getHost() == null || address.getRawUserInfo() != null || !(https || http)) {
      return "https://host/path is allowed";
    }
    if (http && !anywhere.getAsBoolean()) {
      return "plain HTTP is not allowed (setting webhooks.targets)";
    }
    return null;
  }

  /// Why nothing is sent there now, looked up anew; null when it may be.
  @Nullable String refusal(URI address) {
    String fault = fault(address.toString());
    if (fault != null || anywhere.getAsBoolean()) {
      return fault;
    }
    try {
      for (InetAddress place : InetAddress.getAllByName(address.getHost())) {
        if (inside(place)) {
          return "its host is in a private network (setting webhooks.targets)";
        }
      }
      return null;
    } catch (UnknownHostException _) {
      return "its host is not known";
    }
  }

  static boolean inside(InetAddress place) {
    byte[] bytes = place.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean reserved =
        place instanceof Inet4Address
            ? first == 0 || first >= 240 || (first == 100 && second >= 64 && second < 128)
            : (first & 0xfe) == 0xfc || translated(bytes);
    return reserved
        || place.isLoopbackAddress()
        || place.isAnyLocalAddress()
        || place.isLinkLocalAddress()
        || place.isSiteLocalAddress()
        || place.isMulticastAddress();
  }

  /// 64:ff9b::/96 and 2002::/16 hide an address of version 4.
  private static boolean translated(byte[] bytes) {
    return (bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff)
        || (bytes[0] == 0x20 && bytes[1] == 0x02);
  }
}
