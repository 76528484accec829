package org.voltyard.charging;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.MessageTemplate;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TransactionId;
import org.voltyard.journal.Journal;

/// The messages on the stations' displays, and the templates they are made from.
public final class Displays {
  private final DepotState state;
  private final DeviceBook book;
  private final Journal journal;
  private final Commands commands;
  private final InstantSource clock;
  private final AtomicInteger requests;

  public Displays(
      DepotState state, DeviceBook book, Journal journal, Commands commands, InstantSource clock) {
    this.state = state;
    this.book = book;
    this.journal = journal;
    this.commands = commands;
    this.clock = clock;
    this.requests = new AtomicInteger((int) (clock.instant().getEpochSecond() & 0x3fff_ffff));
  }

  /// The messages on a station that are not over yet.
  public List<DeviceView.Message> messages(StationId station) {
    Instant now = clock.instant();
    return book.view(station).messages().stream().filter(m -> !m.message().over(now)).toList();
  }

  /// A number that no message of the station has.
  public int freeNumber(StationId station) {
    return book.view(station).messages().stream()
            .mapToInt(m -> m.message().number())
            .max()
            .orElse(0)
        + 1;
  }

  /// Shows a message. A station that refuses it for one of its languages gets it again in one.
  public CompletableFuture<Outcome<?>> show(
      StationId station, DisplayMessage wanted, Origin origin) {
    DisplayMessage message = forDriver(station, wanted);
    return send(station, new DisplayOrder.Show(message), origin)
        .answer()
        .thenCompose(
            outcome -> {
              DisplayMessage plain = plainer(station, message, outcome);
              return plain == null
                  ? CompletableFuture.completedFuture(outcome)
                  : send(station, new DisplayOrder.Show(plain), origin).answer();
            });
  }

  /// With the driver's language first, where the message is for one. // O02.FR.08
  private DisplayMessage forDriver(StationId station, DisplayMessage message) {
    TransactionId transaction = message.transaction();
    String language = transaction == null ? null : language(station, transaction);
    if (language == null) {
      return message;
    }
    return message.saying(
        message.texts().stream()
            .sorted(Comparator.comparing((DisplayMessage.Text t) -> !speaks(t, language)))
            .toList());
  }

  private @Nullable String language(StationId station, TransactionId transaction) {
    return state.openSessions().stream()
        .filter(s -> s.connector().station().equals(station))
        .filter(s -> s.transaction().equals(transaction))
        .map(s -> state.token(s.token()))
        .filter(Objects::nonNull)
        .map(Token::language)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// The message in the one language that the station most likely speaks, null when there is no
  /// reason or no way to say it in fewer.
  private @Nullable DisplayMessage plainer(
      StationId station, DisplayMessage message, Outcome<?> outcome) {
    boolean refused =
        outcome instanceof Outcome.Answered<?> a
            && a.reply() instanceof Reply.Display d
            && d.language();
    if (!refused || message.texts().size() < 2) {
      return null;
    }
    String spoken = spoken(station);
    return message.saying(
        List.of(
            message.texts().stream()
                .filter(t -> speaks(t, spoken))
                .findFirst()
                .orElse(message.texts().getFirst())));
  }

  /// What the display is set to, English when it does not tell. // O01.FR.09
  private String spoken(StationId station) {
    StationState known = state.station(station);
    if (known == null) {
      return "en";
    }
    return known.configuration().stream()
        .filter(k -> k.key().equals("DisplayMessageCtrlr/Language") && k.value() != null)
        .map(k -> String.valueOf(k.value()))
        .findFirst()
        .orElse("en");
  }

  private static boolean speaks(DisplayMessage.Text text, String language) {
    String has = text.language();
    return has != null && primary(has).equals(primary(language));
  }

  private static String primary(String language) {
    return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// Asks a station about its messages.
  public CompletableFuture<Outcome<?>> ask(
      StationId station, DisplayOrder<?> order, Origin origin) {
    return order instanceof DisplayOrder.Show show
        ? show(station, show.message(), origin)
        : send(station, order, origin).answer();
  }

  public Commands.Running remove(StationId station, int number, Origin origin) {
    return send(station, new DisplayOrder.Remove(number), origin);
  }

  /// Asks for messages; all when nothing is named.
  public Commands.Running read(
      StationId station,
      List<Integer> numbers,
      DisplayMessage.@Nullable Priority priority,
      DisplayMessage.@Nullable State state,
      Origin origin) {
    return send(station, new DisplayOrder.Read(request(), numbers, priority, state), origin);
  }

  /// A number for a question that reports will refer to.
  public int request() {
    return requests.incrementAndGet() & Integer.MAX_VALUE;
  }

  public List<MessageTemplate> templates() {
    return book.templates();
  }

  /// Keeps a template, in the place of one with the same name.
  public void keep(MessageTemplate template, Origin origin) {
    origin.needs(Permission.OPERATE);
    journal.append(new DisplayEvent.TemplateKept(template, origin));
  }

  public void drop(String template, Origin origin) {
    origin.needs(Permission.OPERATE);
    journal.append(new DisplayEvent.TemplateDropped(template, origin));
  }

  /// Hears of every fact: a message ends with its transaction. // O02.FR.02
  public void heard(Recorded recorded) {
    if (!(recorded.fact() instanceof SessionEvent.Ended ended)) {
      return;
    }
    StationId station = ended.station();
    for (DeviceView.Message each : book.view(station).messages()) {
      TransactionId transaction = each.message().transaction();
      if (transaction != null && !open(station, transaction)) {
        gone(station, each, DisplayEvent.Reason.TRANSACTION_OVER);
      }
    }
  }

  private boolean open(StationId station, TransactionId transaction) {
    return state.openSessions().stream()
        .anyMatch(
            s -> s.connector().station().equals(station) && s.transaction().equals(transaction));
  }

  /// One look for messages whose time is over; call it about twice a minute. // O01.FR.07
  public void tick() {
    Instant now = clock.instant();
    for (StationId station : book.all().keySet()) {
      for (DeviceView.Message each : book.view(station).messages()) {
        if (each.message().over(now)) {
          gone(station, each, DisplayEvent.Reason.TIME_OVER);
        }
      }
    }
  }

  private void gone(StationId station, DeviceView.Message message, DisplayEvent.Reason reason) {
    var _ =
        journal.appendLater(new DisplayEvent.Removed(station, message.message().number(), reason));
  }

  private <R extends Reply> Commands.Running send(
      StationId station, DisplayOrder<R> order, Origin origin) {
    return commands.send(station, new StationCommand.Display<>(order), origin);
  }
}
