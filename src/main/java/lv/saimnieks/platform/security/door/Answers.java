package lv.saimnieks.platform.security.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lv.saimnieks.platform.security.engine.EngineAnswer;
import lv.saimnieks.platform.web.Failure;

/** A refusal before any controller, in the form that the address has: the engine's JSON, {@code problem+json}, or a page. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        String path = request.getRequestURI();
        if (path.contains("/engine-rest") || path.contains("/camunda/api")) {
            EngineAnswer.write(response, failure.status(), "Refused", failure.sentences(), failure.fields());
        } else if (path.contains("/api") || path.contains("/actuator")) {
            response.setStatus(failure.status());
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(JSON.writeValueAsString(failure.problem(path)));
        } else {
            request.setAttribute(Failure.class.getName(), failure);
            response.sendError(failure.status());
        }
    }
}
