package lv.saimnieks.platform.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer of the engine to which something is added on its way. */
final class FullerAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FullerAnswer() {}

    /** @param fuller adds to a good answer, and says whether it did */
    static void pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Predicate<JsonNode> fuller)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            JsonNode said = JSON.readTree(answer.getContentAsByteArray());
            if (fuller.test(said)) {
                answer.resetBuffer();
                answer.getOutputStream().write(JSON.writeValueAsBytes(said));
            }
        }
        answer.copyBodyToResponse();
    }
}
