package lv.saimnieks.platform.security.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An error in the shape of the engine's REST API, which the Camunda web applications show to people. */
public final class EngineAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineAnswer() {}

    public static void write(HttpServletResponse response, int status, String message) throws IOException {
        write(response, status, "Refused", message, Map.of());
    }

    public static void write(
            HttpServletResponse response, int status, String type, String message, Map<String, String> fields)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", message);
        body.put("code", null);
        if (!fields.isEmpty()) {
            body.put("fields", fields);
        }
        response.setStatus(status);
        write(response, JSON.valueToTree(body));
    }

    public static void write(HttpServletResponse response, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** What the engine answered, plain text as the message of an object; empty for anything else. */
    static Optional<ObjectNode> read(ContentCachingResponseWrapper answer) throws IOException {
        byte[] body = answer.getContentAsByteArray();
        String type = String.valueOf(answer.getContentType());
        if (type.startsWith("text/plain") && body.length > 0) {
            return Optional.of(JSON.createObjectNode()
                    .put("type", "InvalidRequestException")
                    .put("message", new String(body, StandardCharsets.UTF_8))
                    .putNull("code"));
        }
        try {
            return JSON.readTree(body) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
