package org.voltyard.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens pages in the browser of this machine's user.
final class SystemBrowser {
  private static final Logger LOG = LoggerFactory.getLogger(SystemBrowser.class);

  private SystemBrowser() {}

  /// The program that opens an address, and the address; no shell is between.
  static List<String> command(String system, URI address) {
    String name = system.toLowerCase(Locale.ROOT);
    String page = address.toString();
    if (name.startsWith("windows")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", page);
    }
    return List.of(name.startsWith("mac") ? "open" : "xdg-open", page);
  }

  /// Where there is no browser, people copy the address from the window.
  static void open(URI address) {
    if (!List.of("http", "https").contains(address.getScheme())) {
      throw new IllegalArgumentException("only pages are opened");
    }
    try {
      var _ =
          new ProcessBuilder(command(System.getProperty("os.name"), address))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      LOG.warn("no browser can be opened: {}", e.getMessage());
    }
  }
}
