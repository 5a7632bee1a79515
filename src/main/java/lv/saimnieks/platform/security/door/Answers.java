package lv.saimnieks.platform.security.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.platform.security.engine.EngineAnswer;
import lv.saimnieks.platform.web.Failure;

/** A refusal before any controller, in the form that the address has: the engine's JSON, {@code problem+json}, or a page. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        String path = request.getRequestURI();
        String sentences = (failure.message() + " " + failure.advice()).strip();
        if (path.contains("/engine-rest") || path.contains("/camunda/api")) {
            EngineAnswer.write(response, failure.status(), "Refused", sentences, failure.fields());
        } else if (path.contains("/api") || path.contains("/actuator")) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("type", "about:blank");
            problem.put("title", failure.title());
            problem.put("status", failure.status());
            problem.put("detail", sentences);
            if (!failure.fields().isEmpty()) {
                problem.put("fields", failure.fields());
            }
            response.setStatus(failure.status());
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(JSON.writeValueAsString(problem));
        } else {
            request.setAttribute(Failure.class.getName(), failure);
            response.sendError(failure.status());
        }
    }
}
