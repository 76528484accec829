package org.voltyard.admin.drivers;

import java.util.Optional;
import java.util.function.Consumer;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.PortalEvent;

/// The short codes on the labels of bays: whoever shows one stands there, or did. Nobody finds one
/// by trying: there are 30 to the power of 8, and tries are few a minute.
public final class BayCodes {
  private static final int LENGTH = 8;

  private final PortalBook book;
  private final Consumer<? super Fact> journal;
  private final Secrets secrets = new Secrets();

  public BayCodes(PortalBook book, Consumer<? super Fact> journal) {
    this.book = book;
    this.journal = journal;
  }

  /// The code of a bay, made now if it has none.
  public synchronized String of(ConnectorId bay, Origin origin) {
    origin.needs(Permission.OPERATE);
    String known = book.code(bay);
    return known == null ? name(bay, origin) : known;
  }

  /// Another code in place of one that got into wrong hands; its label is void then.
  public synchronized String renew(ConnectorId bay, Origin origin) {
    origin.needs(Permission.OPERATE);
    return name(bay, origin);
  }

  private String name(ConnectorId bay, Origin origin) {
    String code = secrets.of(LENGTH);
    while (book.bay(code) != null) {
      code = secrets.of(LENGTH);
    }
    journal.accept(new PortalEvent.BayNamed(bay, code, origin));
    return code;
  }

  /// The code of a bay; empty where it has none yet.
  public Optional<String> known(ConnectorId bay) {
    return Optional.ofNullable(book.code(bay));
  }

  /// The bay with a code, however that was typed.
  public Optional<ConnectorId> bay(String typed) {
    return Optional.ofNullable(book.bay(Secrets.plain(typed)));
  }

  /// A code as it is printed: in two halves.
  public static String shown(String code) {
    int half = code.length() / 2;
    return code.substring(0, half) + "-" + code.substring(half);
  }
}
