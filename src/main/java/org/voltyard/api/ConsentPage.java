package org.voltyard.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.oauth.Consents;
import org.voltyard.admin.oauth.Scopes;
import org.voltyard.domain.UserDirectory.SignIn;

/// The page on which users sign in and let a program act in their name: one file, nothing from
/// elsewhere, no script.
final class ConsentPage {
  private static final List<String> LANGUAGES = List.of("en", "zh");
  private static final String FRAME = text("consent.html");
  private static final Map<String, Properties> TEXTS =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(code -> code, ConsentPage::texts));

  private final String language;
  private final Properties words;

  /// @param wanted as a browser tells it, or the program: `zh-CN,zh;q=0.9`
  ConsentPage(@Nullable String wanted) {
    language = language(wanted == null ? "" : wanted);
    words = Objects.requireNonNull(TEXTS.get(language));
  }

  private static String language(String wanted) {
    for (String one : wanted.toLowerCase(Locale.ROOT).split("[, ]+", -1)) {
      for (String known : LANGUAGES) {
        if (one.equals(known) || one.startsWith(known + "-") || one.startsWith(known + ";")) {
          return known;
        }
      }
    }
    return LANGUAGES.getFirst();
  }

  /// What the form must bring back besides what the user types.
  record Hidden(String ticket, String csrf) {}

  /// The question.
  ///
  /// @param outcome of the sign-in before, null on the first showing
  String question(
      Consents.Question question, @Nullable SignIn outcome, Hidden hidden, String nonce) {
    String scopes =
        question.scopes().stream()
            .sorted()
            .map(scope -> "<li>" + escaped(word("scope." + Scopes.word(scope))) + "</li>")
            .collect(Collectors.joining());
    String body =
        trouble(outcome)
            + "<p>%s</p><ul>%s</ul>"
                .formatted(escaped(word("asks", question.client().title())), scopes)
            + "<form method=\"post\" action=\"/oauth/authorize\" autocomplete=\"on\">"
            + hidden("ticket", hidden.ticket())
            + hidden("csrf", hidden.csrf())
            + hidden("lang", language)
            + field("name", "text", "username", true)
            + field("password", "password", "current-password", true)
            + field("code", "text", "one-time-code", false)
            + "<div>"
            + button("allow", "")
            + button("deny", " formnovalidate")
            + "</div></form><p class=\"soft\">"
            + escaped(word("back", question.address()))
            + "</p>";
    return framed(body, nonce);
  }

  /// That it goes no further.
  String stay(String why, String nonce) {
    return framed(
        "<p class=\"bad\">%s: %s</p>".formatted(escaped(word("stay")), escaped(why)), nonce);
  }

  private String trouble(@Nullable SignIn outcome) {
    String text =
        switch (outcome) {
          case SignIn.Wrong() -> word("wrong");
          case SignIn.PasswordDue() -> word("passwordDue");
          case SignIn.CodeNeeded() -> word("codeNeeded");
          case SignIn.Wait(var left) -> word("wait", Long.toString(left.toSeconds() + 1));
          case SignIn.Welcome _ -> "";
          case null -> "";
        };
    return text.isEmpty() ? "" : "<p class=\"bad\" role=\"alert\">" + escaped(text) + "</p>";
  }

  private String field(String name, String type, String complete, boolean required) {
    return "<label for=\"%1$s\">%2$s</label><input id=\"%1$s\" name=\"%1$s\" type=\"%3$s\" autocomplete=\"%4$s\" maxlength=\"200\"%5$s>"
        .formatted(name, escaped(word(name)), type, complete, required ? " required" : "");
  }

  private String button(String value, String more) {
    return "<button name=\"decision\" value=\"%s\"%s>%s</button>"
        .formatted(value, more, escaped(word(value)));
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, escaped(value));
  }

  private String framed(String body, String nonce) {
    return FRAME
        .replace("{{lang}}", language)
        .replace("{{title}}", escaped(word("title")))
        .replace("{{nonce}}", nonce)
        .replace("{{body}}", body);
  }

  private String word(String key, String... places) {
    String text = Objects.requireNonNull(words.getProperty(key), key);
    return places.length == 0 ? text : MessageFormat.format(text, (Object[]) places);
  }

  /// Nothing of it is markup any more.
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static Properties texts(String code) {
    Properties texts = new Properties();
    try (InputStream in = open("consent_" + code + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(ConsentPage.class.getResourceAsStream(name), name);
  }
}
