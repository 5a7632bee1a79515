package lv.saimnieks.platform.security.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import lv.saimnieks.shared.Wording;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses queries that carry expressions below {@code orQueries}, which the engine would evaluate for any logged-in user
 * (CVE-2026-109432). The body is read by the parser that the engine uses, so that escapes, encodings and repeated keys
 * are seen as the engine would see them. Bodies in a form that cannot be inspected are refused, and so are bodies beyond
 * the limit.
 */
class QueryExpressionFilter extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final JsonFactory json = new JsonFactory();
    private final int limit;

    QueryExpressionFilter(int limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            boolean suspect = request.getParameter("orQueries") != null;
            if (suspect) {
                EngineAnswer.write(response, 400, Wording.of("platform.QueryExpressionFilter.doFilterInternal"));
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !"identity".equalsIgnoreCase(encoding.strip())) {
            EngineAnswer.write(response, 415, Wording.of("platform.QueryExpressionFilter.compressed"));
            return;
        }
        if (request.getContentLengthLong() > limit) {
            EngineAnswer.write(response, 413, Wording.of("platform.QueryExpressionFilter.tooLarge"));
            return;
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            EngineAnswer.write(response, 413, Wording.of("platform.QueryExpressionFilter.tooLarge"));
            return;
        }
        if (!isMultipart(request) && hasExpressionBelowOrQueries(body)) {
            EngineAnswer.write(response, 400, Wording.of("platform.QueryExpressionFilter.expressions"));
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** True as soon as such a key is seen; what cannot be parsed after it does not matter, the engine stops there too. */
    private boolean hasExpressionBelowOrQueries(byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            int depth = 0;
            int orQueriesDepth = Integer.MAX_VALUE;
            boolean awaitingOrQueries = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    String key = parser.currentName();
                    if (depth > orQueriesDepth && key.toLowerCase(Locale.ROOT).endsWith("expression")) {
                        return true;
                    }
                    awaitingOrQueries = key.equalsIgnoreCase("orQueries");
                } else if (token.isStructStart()) {
                    if (awaitingOrQueries && orQueriesDepth == Integer.MAX_VALUE) {
                        orQueriesDepth = depth;
                    }
                    awaitingOrQueries = false;
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                    if (depth <= orQueriesDepth) {
                        orQueriesDepth = Integer.MAX_VALUE;
                    }
                } else {
                    awaitingOrQueries = false;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
