package lv.saimnieks.platform.deployment.bpmn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Wording;

/** What the engine says of a model in English, said in Latvian. */
final class EngineSentences {

    private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

    static {
        know("is mandatory on|attributes? .* (is|are) (mandatory|required)", "platform.EngineSentences.mandatory");
        know("outgoing sequence flow", "platform.EngineSentences.outgoing");
        know("[Tt]imer", "platform.EngineSentences.timer");
        know("[Mm]essage|[Ss]ignal|[Ee]scalation|errorRef|[Ee]rror (code|event)", "platform.EngineSentences.event");
        know("multiple start events|start event", "platform.EngineSentences.start");
        know("cvc-", "platform.EngineSentences.schema");
    }

    private EngineSentences() {}

    private static void know(String pattern, String key) {
        KNOWN.put(Pattern.compile(pattern), key);
    }

    static String of(String message) {
        return KNOWN.entrySet().stream()
                .filter(k -> k.getKey().matcher(message).find())
                .map(k -> Wording.of(k.getValue()))
                .findFirst()
                .orElseGet(() -> Wording.of("platform.EngineSentences.other"));
    }
}
