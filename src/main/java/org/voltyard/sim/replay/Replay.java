package org.voltyard.sim.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.sim.SimClock;

/// One recorded station played to a depot: its requests in their order and at their pace, one at a
/// time, and its recorded answers. Lives on the thread of its clock.
final class Replay implements Socket.Ear {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Script script;
  private final List<Script.Step> steps;
  private final Pace pace;
  private final SimClock clock;
  private final Consumer<State> listener;
  private State state;
  private Words words = new Words(null);
  private Instant begun = Instant.EPOCH;
  private @Nullable Socket socket;
  private @Nullable Open open;
  private SimClock.Timer timer = SimClock.Timer.NONE;
  private int next;

  private record Open(String id, Script.Step step) {}

  Replay(Script script, Pace pace, SimClock clock, Consumer<State> listener) {
    this.script = script;
    this.pace = pace;
    this.clock = clock;
    this.listener = listener;
    steps = script.steps();
    state = State.begun(steps.size());
  }

  void start(Socket.Maker sockets, Address address) {
    tell(state);
    sockets.open(address, this);
  }

  void stop() {
    end(State.Phase.STOPPED, "");
  }

  private void tell(State now) {
    state = now;
    listener.accept(now);
  }

  private void end(State.Phase phase, String why) {
    if (state.over()) {
      return;
    }
    timer.cancel();
    Socket now = socket;
    if (now != null) {
      now.close();
    }
    tell(state.to(phase, why));
  }

  @Override
  public void opened(Socket made) {
    if (state.over()) {
      made.close();
      return;
    }
    socket = made;
    begun = clock.now();
    Words.Shift shift = new Words.Shift(script.begun(), begun, pace.speed());
    words = new Words(pace.moved() ? shift : null);
    tell(state.to(State.Phase.PLAYING, ""));
    step();
  }

  @Override
  public void closed(String why) {
    end(State.Phase.FAILED, why);
  }

  /// Waits for the time of the next request, and sends it.
  private void step() {
    if (state.over()) {
      return;
    }
    if (next == steps.size()) {
      end(State.Phase.DONE, "");
      return;
    }
    Script.Step step = steps.get(next);
    long due = Math.round(step.offset().toMillis() / pace.speed());
    Duration left = Duration.between(clock.now(), begun.plusMillis(due));
    if (left.isPositive()) {
      timer = clock.after(left, this::step);
    } else {
      next++;
      send(step);
    }
  }

  private void send(Script.Step step) {
    String id = UUID.randomUUID().toString();
    tell(state.sentOne());
    write(step.wantsAnswer() ? 2 : 6, id, quoted(step.action()), words.now(step.payload()));
    if (step.wantsAnswer()) {
      Open mine = new Open(id, step);
      open = mine;
      timer = clock.after(PATIENCE, () -> missed(mine));
    } else {
      // not at once: the clock's thread is not to be kept by thousands of them
      timer = clock.after(Duration.ZERO, this::step);
    }
  }

  private void missed(Open waited) {
    if (waited.equals(open)) {
      open = null;
      tell(state.missedOne());
      step();
    }
  }

  @Override
  public void heard(String text) {
    JsonNode frame;
    try {
      frame = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return; // the other depot's mistake, to be seen in its own recorder
    }
    switch (frame.path(0).asInt()) {
      case 2 -> asked(frame);
      case 3, 4 -> answered(frame);
      default -> {}
    }
  }

  private void asked(JsonNode frame) {
    String id = frame.path(1).asText();
    Script.Said said = script.answer(frame.path(2).asText());
    tell(state.askedOne());
    if (said == null) {
      write(4, id, "\"NotImplemented\"", "\"\"", Words.nothing());
    } else if (said.error()) {
      JsonNode then = said.words();
      write(4, id, then.path(2), then.path(3), then.path(4));
    } else {
      write(3, id, words.now(said.words()));
    }
  }

  private void answered(JsonNode frame) {
    Open mine = open;
    if (mine == null || !mine.id().equals(frame.path(1).asText())) {
      return;
    }
    open = null;
    timer.cancel();
    boolean error = frame.path(0).asInt() == 4;
    Script.Said then = mine.step().answer();
    boolean alike = then == null || then.error() == error;
    if (then != null && !then.error() && !error) {
      words.learn(then.words(), frame.path(2));
      alike = Words.alike(then.words(), frame.path(2));
    }
    tell(state.answeredOne(error, alike));
    step();
  }

  private static String quoted(String text) {
    return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
  }

  private void write(int type, String id, Object... parts) {
    StringBuilder text = new StringBuilder("[").append(type).append(',').append(quoted(id));
    for (Object part : parts) {
      text.append(',').append(part instanceof JsonNode node && node.isMissingNode() ? "{}" : part);
    }
    Socket now = socket;
    if (now != null) {
      now.send(text.append(']').toString());
    }
  }
}
