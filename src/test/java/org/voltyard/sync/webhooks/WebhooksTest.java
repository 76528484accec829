package org.voltyard.sync.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.KeyEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.WebhookDesk;
import org.voltyard.domain.WebhookEvent;

@Timeout(60)
class WebhooksTest {
  private static final Origin TECHNICIAN = origin("tom", Role.TECHNICIAN);
  private static final Origin ADMIN = origin("ada", Role.ADMIN);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Paper paper = new Paper();
  private final List<AutoCloseable> open = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Receiver receiver;

  @SuppressWarnings("NullAway.Init")
  private Webhooks hooks;

  private static Origin origin(String who, Role role) {
    return new Origin(who, "api", null, role.permissions());
  }

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    hooks = paper.hooks(true, LONG);
    open.add(receiver);
  }

  @AfterEach
  void close() throws Exception {
    hooks.close();
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  private String add(Origin origin, String... kinds) {
    return hooks
        .add(new WebhookDesk.Order(receiver.url(), List.of(kinds), null), origin)
        .hook()
        .id();
  }

  private WebhookDesk.View view(String id) {
    return hooks.find(id).orElseThrow();
  }

  /// Facts that every hook is sent; their numbers.
  private List<Long> happen(int count) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paper.append(new StationEvent.Disconnected(new StationId("A1"), "test"));
      numbers.add(paper.lastSeq());
    }
    return numbers;
  }

  private void awaitTaken(List<Long> numbers) {
    Paper.await("everything", () -> receiver.taken().size() >= numbers.size());
    assertThat(receiver.taken()).isEqualTo(numbers);
  }

  @Test
  void factsComeInOrderSignedAndWithoutSecrets() throws Exception {
    happen(3);
    String id = add(ADMIN, "station.");
    List<Long> numbers = happen(300);
    awaitTaken(numbers);
    Receiver.Got first = receiver.got().getFirst();
    assertThat(first.id()).isEqualTo(id + "-" + numbers.getFirst());
    assertThat(first.timestamp()).isEqualTo(Long.toString(paper.instant().getEpochSecond()));
    assertThat(first.signature())
        .isEqualTo(
            Signature.of(view(id).hook().secret(), first.id(), paper.instant(), first.body()));
    JsonNode body = new ObjectMapper().readTree(first.body());
    assertThat(body.path("type").asText()).isEqualTo("station.disconnected");
    assertThat(body.at("/data/seq").asLong()).isEqualTo(numbers.getFirst());
    assertThat(body.at("/data/body/n").asLong()).isEqualTo(numbers.getFirst());
    assertThat(body.at("/data/body/secret").isNull()).isTrue();
  }

  @Test
  void aReceiverThatFailsAndComesBackLosesNothing() {
    add(ADMIN, "station.");
    receiver.next(500, 503, 302, 204, 500);
    List<Long> numbers = happen(5);
    paper.awaitInTime("everything", () -> receiver.taken().size() == numbers.size());
    assertThat(receiver.taken()).isEqualTo(numbers);
    List<String> ids = receiver.got().stream().map(Receiver.Got::id).toList();
    assertThat(ids.subList(0, 4)).containsOnly(ids.getFirst());
    assertThat(ids).hasSize(9);
  }

  @Test
  void aReceiverThatHangsIsNotWaitedForForEver() throws IOException {
    hooks.close();
    hooks = paper.hooks(true, Duration.ofMillis(300));
    String id = add(ADMIN, "station.");
    receiver.next(Receiver.SILENCE);
    List<Long> numbers = happen(3);
    Paper.await("the trouble", () -> view(id).trouble() != null);
    paper.awaitInTime("everything", () -> Set.copyOf(receiver.taken()).containsAll(numbers));
    assertThat(receiver.got().get(1).id()).isEqualTo(receiver.got().getFirst().id());
  }

  @Test
  void aReceiverThatIsAwayIsWaitedFor() throws IOException {
    String id = add(ADMIN, "station.");
    int port = receiver.port();
    receiver.close();
    List<Long> numbers = happen(4);
    paper.awaitInTime("twenty attempts", () -> tried(id) >= 20);
    assertThat(view(id).stopped()).isNull();
    assertThat(hooks.letters(id)).isEmpty();
    receiver = new Receiver(port);
    open.add(receiver);
    paper.awaitInTime("everything", () -> receiver.taken().size() == numbers.size());
    assertThat(receiver.taken()).isEqualTo(numbers);
    Paper.await("the end of the trouble", () -> view(id).trouble() == null);
  }

  private int tried(String id) {
    WebhookDesk.Trouble trouble = view(id).trouble();
    return trouble == null ? 0 : trouble.attempts();
  }

  @Test
  void aFactThatIsRefusedAgainAndAgainIsLaidAsideAndCanBeSentAgain() {
    String id = add(ADMIN, "station.");
    receiver.next(422, 422, 422, 422, 422, 422, 422, 422);
    List<Long> numbers = happen(3);
    paper.awaitInTime("the rest", () -> receiver.taken().size() == 2);
    assertThat(receiver.taken()).isEqualTo(numbers.subList(1, 3));
    assertThat(hooks.letters(id)).hasSize(1);
    WebhookDesk.Letter letter = hooks.letters(id).getFirst();
    assertThat(letter.seq()).isEqualTo(numbers.getFirst());
    assertThat(letter.attempts()).isEqualTo(8);
    assertThat(letter.reason()).contains("422");

    receiver.next(400);
    assertThat(hooks.replay(id, List.of(), ADMIN)).isEqualTo(1);
    Paper.await("another refusal", () -> attempts(id) == 9);
    assertThat(hooks.replay(id, List.of(numbers.getFirst()), ADMIN)).isEqualTo(1);
    Paper.await("the letter's end", () -> hooks.letters(id).isEmpty());
    assertThat(receiver.taken()).endsWith(numbers.getFirst());
    assertThat(receiver.got().getLast().id()).isEqualTo(receiver.got().getFirst().id());
  }

  private int attempts(String id) {
    return hooks.letters(id).getFirst().attempts();
  }

  @Test
  void afterLongFailureItIsStoppedAndGoesOnWhereItStopped() throws IOException {
    String id = add(ADMIN, "station.");
    int port = receiver.port();
    receiver.close();
    List<Long> numbers = happen(2);
    paper.awaitInTime("the stop", () -> view(id).stopped() != null);
    assertThat(view(id).stopped()).contains("nothing was delivered since");
    receiver = new Receiver(port);
    open.add(receiver);
    numbers.addAll(happen(1));
    hooks.resume(id, ADMIN);
    awaitTaken(numbers);
    assertThat(view(id).stopped()).isNull();
  }

  @Test
  void whoeverIsGoneIsSentNothingMore() {
    String id = add(ADMIN, "station.");
    receiver.next(410);
    happen(3);
    Paper.await("the stop", () -> view(id).stopped() != null);
    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void afterAKillEverythingComesAtLeastOnceWithTheSameId() {
    String id = add(ADMIN, "station.");
    List<Long> numbers = happen(5);
    awaitTaken(numbers);
    Paper.await("the last answer", () -> view(id).reached() >= numbers.getLast());
    hooks.close(); // writes how far it is, which a kill would not
    assertThat(paper.all(WebhookEvent.Reached.class)).hasSize(1);
    paper.restart();
    hooks = paper.hooks(true, LONG);
    numbers.addAll(happen(2));
    awaitTaken(numbers);

    List<Long> more = happen(2);
    Paper.await("the last", () -> receiver.taken().containsAll(more));
    Webhooks killed = hooks;
    paper.restart();
    hooks = paper.hooks(true, LONG);
    Paper.await("what was not written down", () -> receiver.taken().size() == 13);
    killed.close();
    List<String> ids = receiver.got().stream().map(Receiver.Got::id).distinct().toList();
    assertThat(ids).hasSize(9);
    assertThat(view(id).hook().url()).isEqualTo(receiver.url());
  }

  @Test
  void howFarItIsIsWrittenDownNowAndThen() {
    String id = add(ADMIN, "station.");
    List<Long> numbers = happen(3);
    awaitTaken(numbers);
    assertThat(paper.all(WebhookEvent.Reached.class)).isEmpty();
    paper.pass(Duration.ofSeconds(31));
    Paper.await("the note", () -> !paper.all(WebhookEvent.Reached.class).isEmpty());
    assertThat(paper.all(WebhookEvent.Reached.class).getFirst())
        .isEqualTo(new WebhookEvent.Reached(id, numbers.getLast()));
  }

  @Test
  void theStateIsInTheSnapshot() {
    String id = add(ADMIN, "station.");
    receiver.usually(422);
    happen(1);
    paper.awaitInTime("the letter", () -> !hooks.letters(id).isEmpty());
    hooks.stop(id, ADMIN);
    hooks.replay(id, List.of(), ADMIN);
    HookBook again = new HookBook();
    paper.book.facts(again::apply);
    assertThat(again.states()).isEqualTo(paper.book.states());
    assertThat(again.states().getFirst().given().getFirst().again()).isTrue();
  }

  @Test
  void nobodyIsSentWhatTheyMayNotSee() {
    add(TECHNICIAN);
    paper.append(new KeyEvent.Used("k"));
    List<Long> numbers = happen(1);
    awaitTaken(numbers);
    add(ADMIN, "key.");
    paper.append(new KeyEvent.Used("k"));
    Paper.await("the key", () -> receiver.taken().size() == 2);
    assertThat(receiver.got().getLast().body()).contains("key.used");
  }

  @Test
  void onlyWhoSetItUpAndAdminsChangeIt() {
    String id = add(TECHNICIAN);
    WebhookDesk.Order order = new WebhookDesk.Order(receiver.url(), List.of("cost."), null);
    Origin other = origin("tim", Role.TECHNICIAN);
    assertThatThrownBy(() -> hooks.change(id, order, other)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> hooks.remove(id, other)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> hooks.stop(id, other)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> hooks.resume(id, other)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> hooks.replay(id, List.of(), other)).isInstanceOf(Forbidden.class);
    Origin viewer = origin("vic", Role.VIEWER);
    assertThatThrownBy(() -> hooks.add(order, viewer)).isInstanceOf(Forbidden.class);
    assertThat(hooks.change(id, order, ADMIN).hook().rights()).contains(Permission.VIEW_MONEY);
    hooks.remove(id, ADMIN);
    assertThat(hooks.find(id)).isEmpty();
  }

  @Test
  void aMessageWithoutAFactIsSentAtOnceAndTheAnswerTold() {
    String id = add(TECHNICIAN, "station.");
    receiver.next(204, 500);
    assertThat(hooks.test(id, TECHNICIAN).taken()).isTrue();
    assertThat(receiver.got().getFirst().body()).contains("\"webhook.test\"");
    assertThat(receiver.got().getFirst().id()).startsWith(id + "-test-");
    assertThat(hooks.test(id, ADMIN).reason()).contains("500");
    assertThat(view(id).delivered()).isNull();
    assertThatThrownBy(() -> hooks.test(id, origin("tim", Role.TECHNICIAN)))
        .isInstanceOf(Forbidden.class);
    List<Long> numbers = happen(1);
    Paper.await("the fact", () -> view(id).reached() >= numbers.getFirst());
    assertThat(view(id).delivered()).isEqualTo(paper.instant());
  }

  @Test
  void ordersThatCannotBeAreRefused() {
    refused("ftp://example.org/", null, "url");
    refused("no address", null, "url");
    refused("https://user:word@example.org/", null, "url");
    refused(receiver.url(), "geheim", "secret");
    refused(receiver.url(), "whsec_AAAA", "secret");
    assertThatThrownBy(
            () -> hooks.add(new WebhookDesk.Order(receiver.url(), List.of("*"), null), ADMIN))
        .hasMessageContaining("kinds");
  }

  private void refused(String url, @Nullable String secret, String what) {
    assertThatThrownBy(() -> hooks.add(new WebhookDesk.Order(url, List.of(), secret), ADMIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(what);
  }
}
