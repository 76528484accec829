package org.voltyard.app;

import java.net.BindException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.voltyard.app.CommandLine.Flag;

/// Starts VoltYard.
public final class Main {
  private static final Logger LOG = LogProvider.first(Main.class);
  private static final int WRONG_INPUT = 2;
  private static final int FAILED = 1;

  private Main() {}

  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    try {
      if (arguments.length > 0 && arguments[0].equals(ReplayOrder.ARGUMENT)) {
        replay(List.of(arguments).subList(1, arguments.length));
        return;
      }
      CommandLine line = CommandLine.parse(List.of(arguments));
      if (line.has(Flag.HELP)) {
        Console.say(CommandLine.HELP);
      } else if (line.has(Flag.VERSION)) {
        Console.say("VoltYard " + Version.TEXT);
      } else {
        run(line);
      }
    } catch (BadInput e) {
      Console.complain(String.valueOf(e.getMessage()));
      System.exit(WRONG_INPUT);
    } catch (RuntimeException e) {
      LOG.error("VoltYard could not start", e);
      Console.complain(inWords(e));
      System.exit(FAILED);
    }
  }

  private static void replay(List<String> arguments) {
    if (!TerminalReplay.run(ReplayOrder.parse(arguments), InstantSource.system())) {
      System.exit(FAILED);
    }
  }

  private static void run(CommandLine line) {
    Lifecycle life = new Lifecycle();
    try {
      DataFolder folder = life.add("data folder", DataFolder.open(folder(line)));
      if (line.has(Flag.VERIFY_JOURNAL)) {
        System.exit(Verification.run(folder.path()));
      }
      Settings settings =
          Settings.read(folder.path().resolve("voltyard.properties"), line.settings());
      LogOutput.use(settings);
      KeyOrder key = line.key();
      if (key != null) {
        key.carryOut(settings, folder.path(), InstantSource.system());
        life.close();
        return;
      }
      if (line.has(Flag.VERIFY_AUDIT)) {
        int status = Verification.audit(settings, folder.path());
        life.close();
        System.exit(status);
      }
      TlsListener.suites(settings).allow();

      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(life::close));
      new Program(line, settings, folder.path(), InstantSource.system(), life).start();
    } catch (RuntimeException e) {
      life.close();
      throw e;
    }
  }

  private static Path folder(CommandLine line) {
    Path named = line.data();
    return named != null
        ? named
        : DataFolder.usual(
            line.has(Flag.DEMO),
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
  }

  /// The cause that tells a person most.
  private static String inWords(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    @Nullable String text = failure.getMessage();
    return cause instanceof BindException
        ? text + ": " + cause.getMessage() + " (is another program using the port?)"
        : text == null ? cause.toString() : text;
  }
}
