package lv.saimnieks.platform.security.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.platform.web.Failure;
import lv.saimnieks.platform.web.Failures;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever the engine refuses over its REST API or in its web applications, people read a Latvian reason and what to do.
 * When a task, a start or a message is refused: the words of a {@link lv.saimnieks.shared.Refusal} with its status and
 * fields, or a sentence for what the engine itself refuses. Other operations (deployments, queries, administration) keep
 * the shape of the engine's own answers, with Latvian words in them. What has no words of its own gets a general
 * sentence with a code, by which the log tells more. Only faults are logged: a refusal is everyday work.
 */
class EngineErrorFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrorFilter.class);
    private static final Pattern OPERATIONS = Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?/"
            + "(?:task/(?!count$|report/)[^/]+(?:/.*)?|process-definition/.+/(?:start|submit-form)|message"
            + "|(?:process-instance|execution)/(?!count$)[^/]+(?:/.*)?)");

    /** The start of a process: the engine says the same of one that is not there and of one that the person may not see. */
    private static final Pattern START =
            Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?/process-definition/key/([^/]+)/.+");

    private final Failures failures;
    private final Predicate<String> processes;

    /** @param processes whether a process of that key is there, whoever asks */
    EngineErrorFilter(Failures failures, Predicate<String> processes) {
        this.failures = failures;
        this.processes = processes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        EngineFailure.forget();
        ErrorResponseWrapper buffered = new ErrorResponseWrapper(response);
        try {
            chain.doFilter(request, buffered);
            if (buffered.isError() && !isAboutTheSession(buffered) && !isSaid(buffered)) {
                translate(request, buffered);
            }
            if (response.getStatus() >= 500) {
                LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), EngineFailure.last());
            }
        } finally {
            buffered.copyBodyToResponse();
            EngineFailure.forget();
        }
    }

    private void translate(HttpServletRequest request, ErrorResponseWrapper answer) throws IOException {
        Optional<ObjectNode> body = EngineAnswer.read(answer);
        boolean unreadable = body.filter(EngineReasons::isUnreadable).isPresent() && EngineFailure.last() == null;
        int status = unreadable ? 400 : answer.getStatus();
        if (isOperation(request) || isSaidInWords(EngineFailure.last())) {
            Failure failure = failure(request, status);
            answer.resetBuffer();
            EngineAnswer.write(answer, failure.status(), "Refused", failure.sentences(), failure.fields());
            return;
        }
        if (body.isPresent()) {
            boolean program = Paths.decoded(request).startsWith("/engine-rest/");
            answer.resetBuffer();
            answer.setStatus(status < 500 ? status : ownStatus(status));
            EngineAnswer.write(answer, inLatvian(request, body.get(), answer.getStatus(), program));
        }
    }

    /** The engine's REST API calls most of what the engine refuses a fault (500). */
    private int ownStatus(int status) {
        return refusal().map(Failure::status).orElse(status);
    }

    /** What the engine's failure means for whoever asked; empty where it is a fault, or there was none. */
    private Optional<Failure> refusal() {
        Throwable thrown = EngineFailure.last();
        return Optional.ofNullable(thrown)
                .map(failures::of)
                .filter(failure -> failure.status() < 500)
                .or(() -> EngineReasons.of(thrown));
    }

    private ObjectNode inLatvian(HttpServletRequest request, ObjectNode body, int status, boolean program) {
        String original = body.path("message").asText("");
        String said = original.isBlank()
                ? failures.ofStatus(status).sentences()
                : EngineWords.of(original)
                        .or(() -> refusal().map(Failure::sentences))
                        .orElse(status < 500 ? Wording.of("engine.badInput") : "");
        if (said.isEmpty()) {
            String code = Integer.toHexString(ThreadLocalRandom.current().nextInt(0x100000, 0x1000000))
                    .toUpperCase(Locale.ROOT);
            LOG.warn("{}: {} {} answered {}: {}", code, request.getMethod(), request.getRequestURI(), status, original);
            said = EngineWords.unknown(code);
        }
        body.put("message", said);
        if (program && status < 500 && !original.isBlank() && !said.equals(original)) {
            body.put("reason", EngineWords.bare(original));
        }
        return body;
    }

    /** Refused by a rule of ours, or not done although the same request may succeed in a moment; at whatever address. */
    private boolean isSaidInWords(Throwable thrown) {
        return thrown != null
                && (thrown instanceof Refusal || failures.of(thrown).status() == 503);
    }

    private static boolean isOperation(HttpServletRequest request) {
        return !"GET".equals(request.getMethod())
                && !"HEAD".equals(request.getMethod())
                && OPERATIONS.matcher(Paths.decoded(request)).matches();
    }

    /** The applications read these answers themselves: not logged in, or their own CSRF token missing. */
    private static boolean isAboutTheSession(HttpServletResponse response) {
        return response.getStatus() == 401 || response.getHeader("X-XSRF-TOKEN") != null;
    }

    /** Our own filters' answers are Latvian already. */
    private static boolean isSaid(ErrorResponseWrapper answer) throws IOException {
        return EngineAnswer.read(answer)
                .map(body -> "Refused".equals(body.path("type").asText()))
                .orElse(false);
    }

    private Failure failure(HttpServletRequest request, int status) {
        Failure failure = failure(status);
        Matcher start = START.matcher(Paths.decoded(request));
        return failure.status() == 404 && start.matches()
                ? EngineReasons.noStart(processes.test(start.group(1)))
                : failure;
    }

    private Failure failure(int status) {
        Throwable thrown = EngineFailure.last();
        if (thrown == null) {
            return status == 404 ? EngineReasons.gone() : failures.ofStatus(status);
        }
        Failure failure = failures.of(thrown);
        if (failure.status() < 500 || failure.status() == 503) {
            return failure;
        }
        return EngineReasons.of(thrown).orElseGet(() -> status < 500 ? failures.ofStatus(status) : failure);
    }
}
