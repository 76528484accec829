package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The published description in the eyes of other people's programs.
class OpenApiTest extends ApiTest {
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Test
  void theDescriptionIsOpenApi31() {
    SwaggerParseResult read =
        new OpenAPIV3Parser().readContents(get("/openapi.json").text(), null, null);
    assertThat(read.getMessages()).isNullOrEmpty();
    assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(read.getOpenAPI().getPaths()).hasSizeGreaterThan(80);
  }

  @Test
  void answersAreAsTheDescriptionSays() {
    depot.withStation("A1").withSession(7, null);
    JsonNode document = get("/openapi.json").json();
    List<String> checked = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode schema =
                  path.getValue().at("/get/responses/200/content/application~1json/schema");
              String address = path.getKey().replace("/stations/{id}", "/stations/A1");
              Told told = get(address.replaceAll("\\{[a-z]+}", "7"));
              if (told.status() == 200 && told.type().startsWith("application/json")) {
                assertThat(faults(document, schema, told.text())).as(path.getKey()).isEmpty();
                checked.add(path.getKey());
              }
            });
    assertThat(checked).hasSizeGreaterThan(30).contains("/stations", "/sessions", "/health");
  }

  /// What is wrong with a value; pointers of its schema lead into the description.
  private List<Error> faults(JsonNode document, JsonNode schema, String value) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    return schemas.getSchema(whole.toString(), InputFormat.JSON).validate(value, InputFormat.JSON);
  }
}
