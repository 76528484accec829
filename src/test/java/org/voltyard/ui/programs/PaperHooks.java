package org.voltyard.ui.programs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Webhook;
import org.voltyard.domain.WebhookDesk;

/// Webhooks on paper: nothing is sent.
final class PaperHooks implements WebhookDesk {
  private final Map<String, View> views = new LinkedHashMap<>();
  private final Map<String, List<Letter>> letters = new LinkedHashMap<>();
  final List<String> done = new ArrayList<>();
  @Nullable String answer;

  void view(View view, Letter... refused) {
    views.put(view.hook().id(), view);
    letters.put(view.hook().id(), List.of(refused));
  }

  static View view(String id, String url, @Nullable String stopped, @Nullable Trouble trouble) {
    return new View(
        new Webhook(id, url, List.of("session."), "whsec_x", Crew.TOM.rights()),
        Crew.TOM,
        4_100,
        trouble == null ? 0 : 212,
        trouble == null ? 0 : 2,
        stopped == null ? Instant.parse("2026-11-22T08:29:51Z") : null,
        stopped,
        trouble);
  }

  @Override
  public List<View> all() {
    return List.copyOf(views.values());
  }

  @Override
  public Optional<View> find(String id) {
    return Optional.ofNullable(views.get(id));
  }

  @Override
  public View add(Order order, Origin origin) {
    origin.needs(Permission.VIEW_FRAMES);
    if (!order.url().startsWith("https://")) {
      throw new IllegalArgumentException("url: https://host/path is allowed");
    }
    Webhook hook =
        new Webhook(
            "hook" + views.size(), order.url(), order.kinds(), "whsec_made", origin.rights());
    View view = new View(hook, origin, 0, 0, 0, null, null, null);
    view(view);
    return view;
  }

  @Override
  public View change(String id, Order order, Origin origin) {
    done.add("change " + id + " " + order.url() + " " + order.kinds() + " " + order.secret());
    return find(id).orElseThrow();
  }

  @Override
  public void remove(String id, Origin origin) {
    views.remove(id);
    done.add("remove " + id + " " + origin.why());
  }

  @Override
  public void stop(String id, Origin origin) {
    done.add("stop " + id + " " + origin.why());
  }

  @Override
  public void resume(String id, Origin origin) {
    done.add("resume " + id);
  }

  @Override
  public List<Letter> letters(String id) {
    return letters.getOrDefault(id, List.of());
  }

  @Override
  public int replay(String id, List<Long> seqs, Origin origin) {
    done.add("replay " + id + " " + seqs);
    return seqs.isEmpty() ? letters(id).size() : seqs.size();
  }

  @Override
  public Optional<String> message(String id, long seq, Origin origin) {
    return seq == 1
        ? Optional.empty()
        : Optional.of("{\"type\":\"session.started\",\"data\":{\"seq\":" + seq + "}}");
  }

  @Override
  public Tried test(String id, Origin origin) {
    return new Tried(answer);
  }
}
