package org.voltyard.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Reads bodies by the shape of their records and says exactly what is wrong with one.
final class Bodies {
  private Bodies() {}

  static <B> B read(ObjectNode body, Class<B> type) {
    List<RecordComponent> members = Arrays.asList(type.getRecordComponents());
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (members.stream().noneMatch(m -> m.getName().equals(name))) {
                throw invalid("member " + name + " is unknown; known are " + names(members));
              }
            });
    for (RecordComponent member : members) {
      JsonNode value = body.get(member.getName());
      if ((value == null || value.isNull()) && !Schemas.nullable(member)) {
        throw invalid("member " + member.getName() + " is missing");
      }
    }
    try {
      return Codec.MAPPER.treeToValue(body, type);
    } catch (JsonMappingException e) {
      Throwable cause = e.getCause();
      String path =
          e.getPath().stream()
              .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
              .collect(Collectors.joining("."));
      throw cause instanceof IllegalArgumentException
          ? invalid(String.valueOf(cause.getMessage()))
          : invalid("member " + path + ": " + e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  static Problem malformed(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String place =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return new Problem(Problem.Kind.MALFORMED_BODY, e.getOriginalMessage() + place);
  }

  static Problem invalid(String detail) {
    return new Problem(Problem.Kind.INVALID_BODY, detail);
  }

  private static String names(List<RecordComponent> members) {
    return members.stream().map(RecordComponent::getName).collect(Collectors.joining(", "));
  }
}
