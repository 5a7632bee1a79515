package lv.saimnieks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The description of our REST API, {@code src/docs/openapi.json}, as the application answers it. */
@AppTest
class OpenApiDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @LocalServerPort
    int port;

    @Test
    void documentIsUpToDate() throws IOException {
        String answer = TestHttp.basic(port, "auditors-1", "demo")
                .get("/api/openapi.json")
                .body();
        Map<?, ?> description = JSON.readValue(answer, Map.class);
        description.remove("servers");
        GeneratedDocument.isUpToDate("openapi.json", JSON.writeValueAsString(description) + "\n");
    }
}
