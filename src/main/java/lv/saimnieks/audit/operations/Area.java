package lv.saimnieks.audit.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;

/** Where somebody looks at a case: the addresses that name one, by number, by instance id, or by task id. */
public enum Area {
    PANEL("/registri/[a-z-]+/(NUMBER)/panelis"),
    REGISTER("/registri/[a-z-]+/(NUMBER)(?:/[a-z-]+(?:\\.pdf)?)?"),
    /** a file of the case itself */
    FILE("/registri/[a-z-]+/(NUMBER)/faili/\\d+"),
    EVIDENCE("/api/audit/cases/([\\w.-]+)/evidence"),
    HISTORY("/api/audit/cases/([\\w.-]+)"),
    API("/api/[a-z-]+/(NUMBER)(?:/[a-z-]+)?"),
    TASKLIST("/camunda/api/engine/engine/default/task/([\\w-]+)(?:/.*)?"),
    COCKPIT(
            "/camunda/api/engine/engine/default/(?:history/)?process-instance/([\\w-]+)(?:/.*)?",
            "/camunda/api/cockpit/plugin/base/default/process-instance/([\\w-]+)(?:/.*)?"),
    /** a program, or a person at a command line: no page of Camunda's goes this way */
    ENGINE("REST/(?:history/)?process-instance/([\\w-]+)(?:/.*)?"),
    ENGINE_TASK("REST/task/([\\w-]+)(?:/.*)?"),
    /** words that are covered for the reader, shown for a reason */
    TEXT,
    /** a search by words, of a reader for whom words are covered */
    SEARCH;

    /** Attribute of a request whose reader has free text covered, so that what they search for is noted. */
    public static final String COVERED = "saimnieks.covered";

    private final List<Pattern> patterns;

    Area(String... patterns) {
        this.patterns = Arrays.stream(patterns)
                .map(p -> Pattern.compile(
                        p.replace("NUMBER", numbers()).replace("REST", "/engine-rest(?:/engine/default)?")))
                .toList();
    }

    private static String numbers() {
        return Arrays.stream(Register.values())
                .map(r -> r.prefix() + "-\\d{4}-\\d{6,}")
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
    }

    /**
     * A look at a case.
     *
     * @param key number, instance id or task id, as the address has it
     */
    public record Look(Area area, String key) {}

    /** The case that a path names, if it names one. */
    public static Optional<Look> of(String path) {
        for (Area area : values()) {
            for (Pattern pattern : area.patterns) {
                Matcher matcher = pattern.matcher(path);
                if (matcher.matches()) {
                    return Optional.of(new Look(area, matcher.group(1)));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether its addresses name a task, not a case. */
    boolean ofTask() {
        return this == TASKLIST || this == ENGINE_TASK;
    }

    /** The area in words. */
    String label() {
        return Wording.of("operations.area." + name());
    }
}
