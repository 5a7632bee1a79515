package lv.saimnieks.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error in the shape of the engine's REST API, which the Camunda web applications show to people. */
final class EngineAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EngineAnswer() {}

    static void write(HttpServletResponse response, int status, String message) throws IOException {
        write(response, status, "Refused", message, Map.of());
    }

    static void write(HttpServletResponse response, int status, String type, String message, Map<String, String> fields)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", message);
        body.put("code", null);
        if (!fields.isEmpty()) {
            body.put("fields", fields);
        }
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
