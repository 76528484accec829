package org.voltyard.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.Recorded;

/// Facts as JSON: ids and units as bare values, absent and empty components left out.
public final class FactCodec {
  /// Pooled buffers instead of one set for each of ten thousand station threads.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.newBoundedPool(64))
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private static final JsonMapper MAPPER = mapper();
  private static final Map<String, Reader> READERS = readers();
  private static final Map<Class<?>, String> KINDS = kinds();

  private FactCodec() {}

  /// A mapper that writes domain records as the journal does.
  public static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder(FACTORY)
            .annotationIntrospector(new Required())
            .addModule(Units.module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    for (Class<?> many : List.of(List.class, Set.class)) {
      mapper
          .configOverride(many)
          .setInclude(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }
    return mapper;
  }

  /// Kind of a fact, such as `session.started`.
  public static String kind(Fact fact) {
    String kind = KINDS.get(fact.getClass());
    if (kind == null) {
      throw new JournalException("no kind for " + fact.getClass());
    }
    return kind;
  }

  /// The body of a fact as JSON text.
  public static String body(Fact fact) {
    return new String(encode(out -> writeBody(out, fact)), StandardCharsets.UTF_8);
  }

  /// The fact of a kind and a body.
  public static Fact fact(String kind, String body) {
    try (JsonParser in = FACTORY.createParser(body)) {
      in.nextToken();
      return reader(kind).read(in);
    } catch (IOException | RuntimeException e) {
      throw new JournalException("a fact of kind '" + kind + "' cannot be read", e);
    }
  }

  /// The members `kind`, `subject` and `body` as a JSON object.
  static byte[] encode(Fact fact) {
    return encode(
        out -> {
          out.writeStartObject();
          out.writeStringField("kind", kind(fact));
          out.writeStringField("subject", fact.subject());
          out.writeFieldName("body");
          writeBody(out, fact);
          out.writeEndObject();
        });
  }

  /// A whole line of the journal, without its end of line.
  static Recorded decode(byte[] line, int from, int length) {
    long seq = -1;
    try (JsonParser in = FACTORY.createParser(line, from, length)) {
      Instant at = null;
      Fact fact = null;
      Reader reader = null;
      in.nextToken();
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        in.nextToken();
        switch (name) {
          case "seq" -> seq = in.getLongValue();
          case "at" -> at = Instant.parse(in.getText());
          case "kind" -> reader = reader(in.getText());
          case "body" -> fact = reader == null ? null : reader.read(in);
          default -> in.skipChildren();
        }
      }
      return recorded(seq, at, fact);
    } catch (IOException | RuntimeException e) {
      throw new JournalException("fact " + seq + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Recorded recorded(long seq, @Nullable Instant at, @Nullable Fact fact) {
    if (seq < 1 || at == null || fact == null) {
      throw new JournalException("seq, at, kind or body is missing");
    }
    return new Recorded(seq, at, fact);
  }

  private static Reader reader(String kind) {
    Reader reader = READERS.get(kind);
    if (reader == null) {
      throw new JournalException("unknown kind '" + kind + "'");
    }
    return reader;
  }

  private static void writeBody(JsonGenerator out, Fact fact) throws IOException {
    if (fact instanceof MeterEvent.Received received) {
      MeterCodec.write(out, received);
    } else {
      MAPPER.writeValue(out, fact);
    }
  }

  private static byte[] encode(Content content) {
    try {
      return encode(content, false);
    } catch (IOException halfSurrogate) {
      try {
        return encode(content, true);
      } catch (IOException e) {
        throw new JournalException("a fact cannot be written", e);
      }
    }
  }

  /// Text from the wire may hold half a surrogate pair: UTF-8 has no bytes for it, escapes do.
  private static byte[] encode(Content content, boolean ascii) throws IOException {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(512)) {
      try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
        if (ascii) {
          out.enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
        }
        content.write(out);
      }
      return bytes.toByteArray();
    }
  }

  private static Map<String, Reader> readers() {
    Map<String, Reader> readers = new HashMap<>();
    FactKinds.all().forEach((kind, type) -> readers.put(kind, new LateReader(type)));
    readers.put("meter.received", MeterParser::received);
    return Map.copyOf(readers);
  }

  private static Map<Class<?>, String> kinds() {
    Map<Class<?>, String> kinds = new HashMap<>();
    FactKinds.all().forEach((kind, type) -> kinds.put(type, kind));
    return Map.copyOf(kinds);
  }

  private interface Content {
    void write(JsonGenerator out) throws IOException;
  }

  private interface Reader {
    Fact read(JsonParser in) throws IOException;
  }

  /// Learns how a type is read when the first of its facts comes: a start needs few of them.
  private static final class LateReader implements Reader {
    private final Class<? extends Fact> type;
    private @Nullable ObjectReader reader; // never changes once made; making it twice does no harm

    LateReader(Class<? extends Fact> type) {
      this.type = type;
    }

    @Override
    public Fact read(JsonParser in) throws IOException {
      ObjectReader known = reader;
      if (known == null) {
        known = MAPPER.readerFor(type);
        reader = known;
      }
      return known.readValue(in);
    }
  }
}
