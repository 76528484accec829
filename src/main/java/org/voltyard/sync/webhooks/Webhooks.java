package org.voltyard.sync.webhooks;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.FactRights;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Webhook;
import org.voltyard.domain.WebhookDesk;
import org.voltyard.domain.WebhookEvent;

/// The places to which facts are sent, and their couriers.
public final class Webhooks implements WebhookDesk, AutoCloseable {
  private static final int MOST = 50;
  private static final int LONGEST = 2_000;
  private static final Pattern KIND = Pattern.compile("[a-z]+(\\.[A-Za-z]*)?");

  private final HookBook book;
  private final Ground ground;
  private final Targets targets;
  private final Delivery delivery;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Courier> couriers = new ConcurrentHashMap<>();
  private boolean closed;

  public Webhooks(HookBook book, Ground ground) {
    this.book = book;
    this.ground = ground;
    targets = new Targets(ground.rules().anywhere());
    delivery = new Delivery(targets, ground.rules().patience(), ground.clock());
  }

  /// Begins to send.
  public void start() {
    book.states().forEach(this::engage);
  }

  private synchronized void engage(HookBook.State state) {
    if (!closed) {
      couriers.computeIfAbsent(
          state.hook().id(),
          _ -> {
            Courier made = new Courier(state, book, ground, delivery);
            made.start();
            return made;
          });
    }
  }

  /// The journal has grown, or time has gone by.
  public void wake() {
    couriers.values().forEach(Courier::wake);
  }

  /// How many facts each has yet to come to.
  public Map<String, Integer> waiting() {
    Map<String, Integer> waiting = new TreeMap<>();
    all().forEach(view -> waiting.put(view.hook().id(), Math.toIntExact(view.waiting())));
    return waiting;
  }

  @Override
  public List<View> all() {
    return book.states().stream().map(this::view).toList();
  }

  @Override
  public Optional<View> find(String id) {
    return Optional.ofNullable(book.state(id)).map(this::view);
  }

  private View view(HookBook.State state) {
    Courier courier = couriers.get(state.hook().id());
    long reached =
        courier == null ? state.reached() : Math.max(state.reached(), courier.position());
    return new View(
        state.hook(),
        state.by(),
        reached,
        Math.max(0, ground.log().lastSeq() - reached),
        state.given().size(),
        courier == null ? null : courier.delivered(),
        state.stopped(),
        courier == null ? null : courier.trouble());
  }

  @Override
  public synchronized View add(Order order, Origin origin) {
    origin.needs(Permission.VIEW_FRAMES);
    if (book.states().size() >= MOST) {
      throw new IllegalArgumentException("there are " + MOST + " webhooks, the most allowed");
    }
    byte[] number = new byte[5];
    random.nextBytes(number);
    String id = "hook" + HexFormat.of().formatHex(number);
    String secret = order.secret();
    write(
        new WebhookEvent.Saved(
            checked(id, order, secret == null ? Signature.secret(random) : secret, origin),
            origin));
    HookBook.State made = required(id);
    engage(made);
    return view(made);
  }

  @Override
  public synchronized View change(String id, Order order, Origin origin) {
    HookBook.State state = owned(id, origin);
    String secret = order.secret();
    write(
        new WebhookEvent.Saved(
            checked(id, order, secret == null ? state.hook().secret() : secret, origin), origin));
    wake();
    return view(required(id));
  }

  private Webhook checked(String id, Order order, String secret, Origin origin) {
    String fault = order.url().length() > LONGEST ? "it is too long" : targets.fault(order.url());
    if (fault != null) {
      throw new IllegalArgumentException("url: " + fault);
    }
    for (String kind : order.kinds()) {
      if (!KIND.matcher(kind).matches()) {
        throw new IllegalArgumentException(
            "kinds: a kind of fact such as session.started, or how it begins, is allowed");
      }
    }
    return new Webhook(id, order.url(), order.kinds(), Signature.checked(secret), origin.rights());
  }

  @Override
  public void remove(String id, Origin origin) {
    owned(id, origin);
    write(new WebhookEvent.Removed(id, origin));
    Courier courier = couriers.remove(id);
    if (courier != null) {
      courier.close();
    }
  }

  @Override
  public void stop(String id, Origin origin) {
    if (owned(id, origin).stopped() == null) {
      write(new WebhookEvent.Stopped(id, "stopped by " + origin.who(), origin));
    }
    wake();
  }

  @Override
  public void resume(String id, Origin origin) {
    if (owned(id, origin).stopped() != null) {
      write(new WebhookEvent.Resumed(id, origin));
    }
    wake();
  }

  @Override
  public List<Letter> letters(String id) {
    return required(id).given();
  }

  @Override
  public int replay(String id, List<Long> seqs, Origin origin) {
    List<Letter> wanted =
        owned(id, origin).given().stream()
            .filter(letter -> !letter.again())
            .filter(letter -> seqs.isEmpty() || seqs.contains(letter.seq()))
            .toList();
    wanted.forEach(letter -> write(new WebhookEvent.Replayed(id, letter.seq(), origin)));
    wake();
    return wanted.size();
  }

  @Override
  public Optional<String> message(String id, long seq, Origin origin) {
    origin.needs(Permission.VIEW_FRAMES);
    HookBook.State state = required(id);
    Letter letter = state.letters().get(seq);
    FactArchive.Row row = letter == null ? null : Queue.find(ground, seq);
    if (row == null) {
      return Optional.empty();
    }
    origin.needs(FactRights.needed(row.kind()));
    return Optional.of(Message.of(state.hook(), row).body());
  }

  @Override
  public Tried test(String id, Origin origin) {
    Webhook hook = owned(id, origin).hook();
    Message message = Message.test(hook, ground.clock().instant());
    return switch (delivery.send(hook, message).join()) {
      case Delivery.Result.Done() -> new Tried(null);
      case Delivery.Result.Gone() -> new Tried("it says that it is gone");
      case Delivery.Result.Missed(var reason) -> new Tried(reason);
      case Delivery.Result.Refused(var reason) -> new Tried(reason);
    };
  }

  /// Whoever set it up may change it, and whoever may change everything.
  private HookBook.State owned(String id, Origin origin) {
    origin.needs(Permission.VIEW_FRAMES);
    HookBook.State state = required(id);
    if (!state.by().who().equals(origin.who())) {
      origin.needs(Permission.ADMIN);
    }
    return state;
  }

  private HookBook.State required(String id) {
    HookBook.State state = book.state(id);
    if (state == null) {
      throw new IllegalStateException("webhook " + id + " is not known");
    }
    return state;
  }

  private void write(Fact fact) {
    ground.journal().accept(fact);
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    couriers.values().forEach(Courier::close);
    delivery.close();
  }
}
