package org.voltyard.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Subscribes when a node enters a scene and lets go when it leaves; may happen many times.
public final class Attached {
  private Subscription current = Subscription.EMPTY;

  private Attached() {}

  /// While `node` is in a scene, what `subscribe` returned stays subscribed.
  public static void to(Node node, Supplier<Subscription> subscribe) {
    Attached attached = new Attached();
    Subscription _ =
        node.sceneProperty()
            .subscribe(
                scene -> {
                  attached.current.unsubscribe();
                  attached.current = scene == null ? Subscription.EMPTY : subscribe.get();
                });
  }
}
