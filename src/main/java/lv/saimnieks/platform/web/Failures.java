package lv.saimnieks.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.platform.database.DatabaseAway;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Puts whatever went wrong into Latvian words; never shows class names, SQL or engine codes. */
@Component
public class Failures {

    private static final java.util.Locale LATVIAN = java.util.Locale.forLanguageTag("lv");

    private static final Map<String, String> UNKEPT =
            Map.of("22001", "engine.tooLong", "22021", "engine.character", "22P05", "engine.character");

    private final MessageSource messages;

    Failures(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The failure for an exception, looking through its causes for one that says something to people. A database that is
     * busy or away is 503: nothing was written, and the same request may succeed in a moment.
     */
    public Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            Optional<Failure> failure = known(cause);
            if (failure.isPresent()) {
                return failure.get();
            }
        }
        return ofStatus(500);
    }

    /** The failure for a bare HTTP status. */
    public Failure ofStatus(int status) {
        int known = switch (status) {
            case 400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 503 -> status;
            default -> status >= 400 && status < 500 ? 400 : 500;
        };
        return Failure.of(status, text(known, "title"), text(known, "message"), text(known, "advice"));
    }

    private Optional<Failure> known(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return Optional.of(ofRefusal(refusal));
        }
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthorizationException) {
            return Optional.of(ofStatus(403));
        }
        if (thrown instanceof OptimisticLockingFailureException || thrown instanceof OptimisticLockingException) {
            return Optional.of(ofStatus(409));
        }
        if (thrown instanceof MaxUploadSizeExceededException) {
            return Optional.of(ofStatus(413));
        }
        if (thrown instanceof MultipartException || thrown instanceof RequestRejectedException) {
            return Optional.of(ofStatus(400));
        }
        if (thrown instanceof PessimisticLockingFailureException
                || thrown instanceof QueryTimeoutException
                || thrown instanceof CannotGetJdbcConnectionException
                || thrown instanceof CannotCreateTransactionException
                || DatabaseAway.isSaidBy(thrown)) {
            return Optional.of(ofStatus(503));
        }
        return ofInput(thrown).or(() -> ofDatabase(thrown)).or(() -> ofErrorResponse(thrown));
    }

    /** What the database could not keep, told by its SQL state: too long, or a character that it does not know. */
    private Optional<Failure> ofDatabase(Throwable thrown) {
        String key = thrown instanceof SQLException refused && refused.getSQLState() != null
                ? UNKEPT.get(refused.getSQLState())
                : null;
        return key == null ? Optional.empty() : Optional.of(Failure.of(400, text(400, "title"), Wording.of(key), ""));
    }

    private Failure ofRefusal(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case MISSING -> 404;
            case CONFLICT -> 409;
            case DIFFERENT -> 422;
            case LATER -> 429;
        };
        return new Failure(
                status, text(status == 422 ? 400 : status, "title"), refusal.getMessage(), "", refusal.fields());
    }

    private Optional<Failure> ofInput(Throwable thrown) {
        if (thrown instanceof BindException invalid) {
            return Optional.of(ofFields(fields(invalid.getBindingResult())));
        }
        if (thrown instanceof HandlerMethodValidationException invalid) {
            Map<String, String> fields = new LinkedHashMap<>();
            invalid.getParameterValidationResults()
                    .forEach(r -> fields.put(
                            String.valueOf(r.getMethodParameter().getParameterName()),
                            r.getResolvableErrors().stream().map(this::text).collect(Collectors.joining(" "))));
            return Optional.of(ofFields(fields));
        }
        if (thrown instanceof ConstraintViolationException invalid) {
            Map<String, String> fields = new LinkedHashMap<>();
            invalid.getConstraintViolations().forEach(v -> fields.put(lastNode(v.getPropertyPath()), v.getMessage()));
            return Optional.of(ofFields(fields));
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(ofFields(Map.of(mismatch.getName(), text("typeMismatch"))));
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return Optional.of(ofFields(Map.of(missing.getParameterName(), text("missing"))));
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(ofUnreadable(unreadable));
        }
        return Optional.empty();
    }

    private Failure ofUnreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(r -> r.getFieldName() != null ? r.getFieldName() : "[" + r.getIndex() + "]")
                    .collect(Collectors.joining("."))
                    .replace(".[", "[");
            return ofFields(Map.of(field, text("typeMismatch")));
        }
        return Failure.of(400, text(400, "title"), text("unreadable"), correctAndRetry());
    }

    private Optional<Failure> ofErrorResponse(Throwable thrown) {
        return thrown instanceof ErrorResponse response
                ? Optional.of(ofStatus(response.getStatusCode().value()))
                : Optional.empty();
    }

    private Failure ofFields(Map<String, String> fields) {
        String sentences = fields.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(" "));
        return new Failure(
                400,
                text(400, "title"),
                sentences.isBlank() ? text(400, "message") : sentences,
                correctAndRetry(),
                fields);
    }

    private Map<String, String> fields(BindingResult result) {
        Map<String, String> fields = new LinkedHashMap<>();
        result.getAllErrors()
                .forEach(e -> fields.merge(
                        e instanceof FieldError f ? f.getField() : e.getObjectName(),
                        e instanceof FieldError f && f.isBindingFailure() ? text("typeMismatch") : text(e),
                        (a, b) -> a + " " + b));
        return fields;
    }

    private static String correctAndRetry() {
        return Wording.of("platform.Failures.CORRECT_AND_RETRY");
    }

    private String text(MessageSourceResolvable message) {
        return messages.getMessage(message, LATVIAN);
    }

    private String text(String code) {
        return messages.getMessage("failure." + code, null, LATVIAN);
    }

    private String text(int status, String part) {
        return text(status + "." + part);
    }

    private static String lastNode(jakarta.validation.Path path) {
        String name = path.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Throwable next(Throwable thrown) {
        return thrown.getCause() == thrown ? null : thrown.getCause();
    }
}
