package lv.saimnieks.audit.casefile.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.cases.retention.Erasures;
import lv.saimnieks.platform.casework.CaseStory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What remains of a case whose history the engine has forgotten: what the register says, and the kept evidence file. */
@Component
@Transactional(readOnly = true)
class CaseStubs {

    private final JdbcClient jdbc;
    private final Erasures erasures;
    private final Map<String, CaseStory> stories;

    CaseStubs(JdbcClient jdbc, Erasures erasures, List<CaseStory> stories) {
        this.jdbc = jdbc;
        this.erasures = erasures;
        this.stories = stories.stream().collect(Collectors.toMap(CaseStory::processKey, Function.identity()));
    }

    private record Kept(String instanceId, @Nullable String number, String processKey) {}

    /**
     * A case without its history.
     *
     * @param state always {@code ERASED}
     * @param facts what the register says of it: kind, dates, result, who decided and closed
     * @param evidence address of the kept file
     */
    record Stub(
            String id,
            @Nullable String number,
            String process,
            String state,
            @Nullable String title,
            @Nullable String page,
            List<CaseStory.Fact> facts,
            List<Erasures.Erased> erased,
            String evidence) {}

    /**
     * Empty where the engine still knows the case, or never did.
     *
     * @param readable keys of the processes whose history the person may read, as {@link AuditAccess#readable}
     */
    Optional<Stub> find(String idOrNumber, Collection<String> readable) {
        String all = readable.contains(AuditAccess.ALL) ? "1 = 1" : "a.process_key in (:readable)";
        return jdbc.sql("select a.instance_id, a.number, a.process_key from case_archive a"
                        + " where (a.instance_id = :id or a.number = :id) and " + all
                        + " order by a.made_at desc fetch first 1 rows only")
                .param("id", idOrNumber)
                .param("readable", readable)
                .query(Kept.class)
                .optional()
                .map(this::stub);
    }

    private Stub stub(Kept kept) {
        Optional<CaseStory.Story> story = Optional.ofNullable(kept.number())
                .flatMap(
                        n -> Optional.ofNullable(stories.get(kept.processKey())).flatMap(s -> s.of(n)));
        return new Stub(
                kept.instanceId(),
                kept.number(),
                kept.processKey(),
                "ERASED",
                story.map(CaseStory.Story::title).orElse(null),
                story.map(CaseStory.Story::page).orElse(null),
                story.map(CaseStory.Story::facts).orElse(List.of()),
                kept.number() == null ? List.of() : erasures.of(kept.number()),
                "/api/audit/cases/" + kept.instanceId() + "/evidence");
    }
}
