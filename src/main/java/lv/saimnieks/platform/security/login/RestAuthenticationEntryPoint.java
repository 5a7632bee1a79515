package lv.saimnieks.platform.security.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.platform.security.engine.EngineAnswer;
import lv.saimnieks.shared.Wording;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals for programs: 401 with the Basic challenge, 403, and 429 with the time to wait. */
public class RestAuthenticationEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof LoginThrottled throttled) {
            response.setHeader("Retry-After", Long.toString(throttled.seconds()));
            write(request, response, 429, Wording.of("platform.RestEntry.throttled"), waitMessage(throttled.seconds()));
            return;
        }
        if (request.getHeader("Sec-Fetch-Mode") == null || "navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Saimnieks\", charset=\"UTF-8\"");
        }
        write(
                request,
                response,
                401,
                Wording.of("platform.RestEntry.login"),
                Wording.of("platform.RestEntry.loginAdvice"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(
                request,
                response,
                403,
                Wording.of("platform.RestEntry.forbiddenTitle"),
                Wording.of(
                        PasswordLogin.isHalf(SecurityContextHolder.getContext().getAuthentication())
                                ? "platform.RestEntry.secondFactor"
                                : "platform.RestEntry.forbidden"));
    }

    static String waitMessage(long seconds) {
        return Wording.of("platform.RestEntry.waitMessage", seconds);
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/engine-rest")) {
            EngineAnswer.write(response, status, detail);
            return;
        }
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", path);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
