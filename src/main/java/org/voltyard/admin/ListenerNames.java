package org.voltyard.admin;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The names and addresses under which stations may look for the depot.
final class ListenerNames {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

  private ListenerNames() {}

  /// Whether it is an address and not a name.
  static boolean address(String name) {
    return ADDRESS.matcher(name).matches();
  }

  /// The one spelling of an address that Java uses.
  static String canonical(String address) {
    try {
      return InetAddress.ofLiteral(address).getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /// Those of this machine, its host name first.
  static List<String> ofThisMachine() {
    Set<String> names = new LinkedHashSet<>();
    try {
      names.add(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      names.add("localhost");
    }
    names.add("localhost");
    names.addAll(addresses());
    return List.copyOf(names);
  }

  private static List<String> addresses() {
    List<String> found = new ArrayList<>();
    try {
      for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
        if (network.isUp()) {
          for (InterfaceAddress each : network.getInterfaceAddresses()) {
            InetAddress address = each.getAddress();
            if (!address.isLinkLocalAddress()) {
              String text = address.getHostAddress();
              int zone = text.indexOf('%');
              found.add(zone < 0 ? text : text.substring(0, zone));
            }
          }
        }
      }
    } catch (SocketException e) {
      found.add("127.0.0.1");
    }
    return found.stream().sorted().toList();
  }
}
