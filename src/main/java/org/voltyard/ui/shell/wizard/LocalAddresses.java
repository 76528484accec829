package org.voltyard.ui.shell.wizard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The addresses of this machine that a charger can type in.
public final class LocalAddresses {
  private static final Logger log = LoggerFactory.getLogger(LocalAddresses.class);

  private LocalAddresses() {}

  /// One URL for each address that is not loopback, IPv4 first; loopback if there is no other.
  public static List<String> urls(int port, String path) {
    List<InetAddress> addresses = new ArrayList<>();
    try {
      for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        if (network.isUp()) {
          addresses.addAll(Collections.list(network.getInetAddresses()));
        }
      }
    } catch (SocketException e) {
      log.warn("network interfaces cannot be listed", e);
    }
    List<String> urls =
        addresses.stream()
            .filter(each -> !each.isLoopbackAddress() && !each.isLinkLocalAddress())
            .sorted((a, b) -> Boolean.compare(a instanceof Inet6Address, b instanceof Inet6Address))
            .map(each -> url(host(each), port, path))
            .toList();
    return urls.isEmpty() ? List.of(url("127.0.0.1", port, path)) : urls;
  }

  private static String host(InetAddress address) {
    String text = address.getHostAddress().replaceFirst("%.*$", "");
    return address instanceof Inet6Address
        ? "[" + text.replaceFirst("(^|:)0(:0)+(:|$)", "::") + "]"
        : text;
  }

  private static String url(String host, int port, String path) {
    return "ws://" + host + ":" + port + path + "/";
  }
}
