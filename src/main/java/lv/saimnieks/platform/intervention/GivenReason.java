package lv.saimnieks.platform.intervention;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The reason that a request gives where the engine's own operation has no field for one: the header {@value #HEADER},
 * in UTF-8 with or without percent signs, or the query parameter {@value #PARAMETER}.
 */
public final class GivenReason {

    public static final String HEADER = "X-Reason";
    public static final String PARAMETER = "reason";

    /** In characters. */
    private static final int LONGEST = 1000;

    private GivenReason() {}

    /** As it was sent; empty where this thread answers no request or none was given. */
    public static Optional<String> ofRequest() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answered)) {
            return Optional.empty();
        }
        String header = answered.getRequest().getHeader(HEADER);
        if (header != null) {
            return Optional.of(
                    decoded(new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
        }
        return Optional.ofNullable(UriComponentsBuilder.newInstance()
                        .query(answered.getRequest().getQueryString())
                        .build()
                        .getQueryParams()
                        .getFirst(PARAMETER))
                .map(sent -> decoded(sent.replace('+', ' ')));
    }

    private static String decoded(String sent) {
        try {
            return UriUtils.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return sent;
        }
    }

    /**
     * The reason without what nobody sees.
     *
     * @throws Refusal with the field {@code reason} where it says nothing or too much
     */
    public static String checked(String given) {
        String said = PlainText.clean(given);
        if (said == null || PlainText.seesNothing(said)) {
            throw Refusal.invalid(PARAMETER, Wording.of("intervention.reason.missing", HEADER, PARAMETER));
        }
        if (said.length() > LONGEST) {
            throw Refusal.invalid(PARAMETER, Wording.of("intervention.reason.long", LONGEST));
        }
        return said;
    }
}
