package org.voltyard.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.openid.ProviderSignIns;
import org.voltyard.domain.AccessEvent.Left.How;
import org.voltyard.domain.Origin;
import org.voltyard.domain.User;
import org.voltyard.ui.access.AccountModel;
import org.voltyard.ui.access.AccountPane;
import org.voltyard.ui.access.ProviderWay;
import org.voltyard.ui.access.SignInDoor;
import org.voltyard.ui.access.SignInModel;
import org.voltyard.ui.access.SignInView;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.shell.Shell;
import org.voltyard.ui.shell.ShellModel;

/// Who sits at the window: asks for name and password once there are users, locks it when nobody
/// has touched it for a while, and makes the screens anew for the next.
final class SignIn {
  private static final String WINDOW = "window";
  private static final Origin NOBODY = new Origin("nobody", WINDOW, null, Set.of());
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final Core core;
  private final Desk desk;
  private final ShellModel model;
  private final Shell shell;
  private final Runnable anew;
  private @Nullable User user;
  private boolean open;
  private Instant touched;

  /// @param anew makes the screens anew for the origin that the desk has then
  SignIn(Core core, Desk desk, ShellModel model, Shell shell, Runnable anew) {
    this.core = core;
    this.desk = desk;
    this.model = model;
    this.shell = shell;
    this.anew = anew;
    touched = core.clock().instant();
  }

  /// Begins to watch; asks who is there if there are users.
  void start() {
    open = users().empty();
    model.userProperty().bind(desk.texts().binding("access.none"));
    model.userMenu(
        () ->
            new ShellModel.UserMenu(
                user != null, this::lock, this::leave, this::first, this::account, this::swap));
    shell.scene().addEventFilter(InputEvent.ANY, event -> touched = core.clock().instant());
    var _ = desk.fx().every(LOOK, this::look);
    if (!open) {
      ask(null);
    }
  }

  /// Offers to make the first admin, if there is none.
  void first() {
    if (users().empty()) {
      shell.lock(view(SignInModel.Mode.FIRST_ADMIN, null, () -> shell.lock(null)));
    }
  }

  private Access users() {
    return core.access().users();
  }

  private void ask(@Nullable String known) {
    open = false;
    desk.rights().originProperty().set(NOBODY);
    shell.lock(view(SignInModel.Mode.SIGN_IN, known, null));
  }

  private void account() {
    User now = user;
    if (now != null) {
      desk.navigator()
          .drawer(
              desk.texts().binding("access.menu.account"),
              new AccountPane(desk, new AccountModel(desk.fx(), users(), now.at(WINDOW))).node());
    }
  }

  /// Another signs in over what is on show; who was here stays until then, and can go on.
  private void swap() {
    User before = user;
    if (before != null && open) {
      shell.lock(view(SignInModel.Mode.SIGN_IN, null, () -> back(before)));
    }
  }

  private void back(User before) {
    if (before.equals(user)) {
      shell.lock(null);
    }
  }

  private SignInView view(SignInModel.Mode mode, @Nullable String known, @Nullable Runnable later) {
    return new SignInView(
        desk,
        new SignInModel(
            desk.fx(), new Door(users(), core.access().providers()), mode, this::entered),
        known,
        later);
  }

  private void entered(User now) {
    User before = user;
    if (before != null && open && !before.name().equals(now.name())) {
      gone(before, How.SWITCHED);
    }
    user = now;
    open = true;
    touched = core.clock().instant();
    desk.rights().originProperty().set(now.at(WINDOW));
    model.userProperty().unbind();
    model.userProperty().set(now.called());
    if (!now.equals(before)) {
      anew.run();
    }
    shell.lock(null);
    if (shell.scene().getWindow() instanceof Stage stage) {
      stage.toFront(); // the browser may be over it
    }
  }

  private void look() {
    User now = user;
    if (open && now == null && !users().empty()) {
      ask(null); // the first user was made elsewhere
    } else if (open && now != null) {
      boolean same = users().user(now.name()).filter(now::equals).isPresent();
      int minutes = core.settings().number("access.idle-lock");
      Instant limit = touched.plus(Duration.ofMinutes(minutes));
      if (!same) {
        user = null;
        desk.navigator().toast(Toast.note(desk.texts().of("access.changed")));
        ask(now.name());
      } else if (minutes > 0
          && !shell.wallboardProperty().get()
          && core.clock().instant().isAfter(limit)) {
        gone(now, How.IDLE);
        ask(now.name());
      }
    }
  }

  private void lock() {
    User now = user;
    if (now != null) {
      gone(now, How.LOCKED);
      ask(now.name());
    }
  }

  private void leave() {
    User now = user;
    if (now != null) {
      user = null;
      gone(now, How.SIGNED_OUT);
      ask(null);
    }
  }

  private void gone(User now, How how) {
    desk.fx()
        .background(
            () -> {
              users().left(now.name(), WINDOW, how);
              return how;
            },
            _ -> {},
            _ -> {});
  }

  private record Door(Access users, ProviderSignIns providers) implements SignInDoor {
    @Override
    public org.voltyard.domain.UserDirectory.SignIn signIn(
        String name, char[] password, @Nullable String code) {
      return users.signIn(name, password, code, WINDOW);
    }

    @Override
    public org.voltyard.domain.UserDirectory.SignIn renew(
        String name, char[] password, @Nullable String code, char[] fresh) {
      return users.renew(name, password, code, fresh, WINDOW);
    }

    @Override
    public org.voltyard.domain.UserDirectory.SignIn recover(
        String name, String code, char[] fresh) {
      return users.recover(name, code, fresh, WINDOW);
    }

    @Override
    public Optional<String> provider() {
      return providers.host();
    }

    @Override
    public ProviderWay way() {
      return new BrowserWay(providers.way(), false);
    }

    @Override
    public User createFirst(String name, String called, char[] password) {
      return users.createFirst(name, called, password, WINDOW);
    }
  }
}
