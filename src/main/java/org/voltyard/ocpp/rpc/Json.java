package org.voltyard.ocpp.rpc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;

/// Makes parsers that keep within limits.
final class Json {
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_NUMBER = 100;

  private final JsonFactory factory;

  Json(FrameLimits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxStringLength(limits.stringLength())
            .maxNameLength(LONGEST_NAME)
            .maxNumberLength(LONGEST_NUMBER)
            .build();
    factory =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            // every station has a thread of its own: buffers are shared by all, not kept by each
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            // names are chosen by the other side: they are not kept
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
  }

  JsonParser parser(String text) throws IOException {
    return factory.createParser(text);
  }
}
