package lv.saimnieks.change.standard;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of versions of standard-change models, each with its case: proposed, authorised or refused. */
@Service
@Transactional
public class ModelVersions {

    /** What the numbers begin with. */
    public static final String PREFIX = "SM-";
    /** Below which each has its page. */
    public static final String PATH = "/registri/izmainas/modeli/versijas";

    private static final String FACT = "change.catalogue.timeline.";

    private final JdbcClient jdbc;
    private final CaseTimeline timeline;
    private final Clock clock;

    ModelVersions(JdbcClient jdbc, CaseTimeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What a person proposes: the words and the plan template of a version. */
    public record Draft(StandardModel.Content content, List<StandardModel.Step> steps) {}

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public ModelVersion get(String number) {
        return find("number = ?", number)
                .orElseThrow(() -> Refusal.missing(Wording.of("change.catalogue.missing", number)));
    }

    /** A version of a model; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<ModelVersion> find(@Nullable String code, @Nullable Integer revision) {
        return code == null || revision == null ? Optional.empty() : find("code = ? and revision = ?", code, revision);
    }

    /** The case about a model that goes on; empty where none does. */
    @Transactional(readOnly = true)
    public Optional<ModelVersion> open(String code) {
        return find("code = ? and closed_at is null", code);
    }

    /** What was proposed from a change and is not refused; empty where nothing was. */
    @Transactional(readOnly = true)
    public Optional<ModelVersion> madeFrom(String change) {
        return find("origin_change = ? and kind = 'NEW' and state in ('DRAFT', 'PROPOSED', 'AUTHORISED')", change);
    }

    /** All versions of a model, the newest first. */
    @Transactional(readOnly = true)
    public List<ModelVersion> of(String code) {
        return list("code = ? order by revision desc", code);
    }

    /** Cases that go on, the oldest first. */
    @Transactional(readOnly = true)
    public List<ModelVersion> open() {
        return list("closed_at is null order by proposed_at, number");
    }

    private Optional<ModelVersion> find(String where, Object... values) {
        return list(where, values).stream().findFirst();
    }

    private List<ModelVersion> list(String where, Object... values) {
        return jdbc.sql("select * from standard_model_version where " + where)
                .params(values)
                .query((row, i) -> read(row))
                .list();
    }

    private ModelVersion read(ResultSet row) throws SQLException {
        Date validFrom = row.getDate("valid_from");
        Date validTo = row.getDate("valid_to");
        Date decidedOn = row.getDate("decided_on");
        Timestamp closedAt = row.getTimestamp("closed_at");
        String number = row.getString("number");
        return new ModelVersion(
                number,
                row.getString("code"),
                row.getInt("revision"),
                row.getString("title"),
                ModelOccasion.valueOf(row.getString("kind")),
                ModelCaseState.valueOf(row.getString("state")),
                row.getString("name") == null
                        ? null
                        : new StandardModel.Content(
                                row.getString("name"),
                                row.getString("description"),
                                validFrom == null ? null : validFrom.toLocalDate(),
                                validTo == null ? null : validTo.toLocalDate(),
                                RiskLevel.LOW,
                                row.getInt("declared_services"),
                                row.getInt("declared_resources")),
                steps(number),
                row.getString("origin_change"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                decidedOn == null ? null : decidedOn.toLocalDate(),
                row.getString("grounds"),
                row.getString("separation_note"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("process"));
    }

    private List<StandardModel.Step> steps(String number) {
        return jdbc.sql("select what, within_days from standard_model_version_step where number = ? order by position")
                .param(number)
                .query((row, i) -> new StandardModel.Step(row.getString("what"), row.getInt("within_days")))
                .list();
    }

    /** The code that a new model gets: one more than the highest that was ever proposed. */
    @Transactional(readOnly = true)
    public String nextCode() {
        int highest = jdbc.sql("select code from standard_model_version").query(String.class).list().stream()
                .mapToInt(code -> Integer.parseInt(code.substring(PREFIX.length())))
                .max()
                .orElse(0);
        return PREFIX + "%02d".formatted(highest + 1);
    }

    /**
     * Begins a case; answers its number.
     *
     * @param code of the model; null for a new one
     * @param draft what is proposed so far; null where nothing is
     * @param by null for the system
     * @throws Refusal when another case about the model goes on
     */
    public String begin(
            @Nullable String code,
            ModelOccasion occasion,
            ModelCaseState state,
            @Nullable Draft draft,
            @Nullable String originChange,
            @Nullable String by,
            @Nullable String why) {
        String model = code == null ? nextCode() : code;
        open(model).ifPresent(other -> {
            throw Refusal.conflict(Wording.of("change.catalogue.goesOn", other.number()));
        });
        String number = insert(model, occasion, state, draft, originChange, by);
        timeline.add(
                number,
                by,
                CaseFact.of(FACT + (state == ModelCaseState.SUSPENDED ? "suspended" : "begun"))
                        .text(why));
        return number;
    }

    private String insert(
            String code,
            ModelOccasion occasion,
            ModelCaseState state,
            @Nullable Draft draft,
            @Nullable String originChange,
            @Nullable String by) {
        int revision = 1
                + jdbc.sql("select coalesce(max(revision), 0) from standard_model_version where code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single();
        String number = code + "-" + revision;
        jdbc.sql("""
                        insert into standard_model_version (number, code, revision, title, search_text, kind, state,
                          origin_change, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, code, revision, code, Latvian.fold(number), occasion.name(), state.name())
                .params(originChange, by, now())
                .update();
        if (draft != null) {
            write(number, draft);
        }
        return number;
    }

    private void write(String number, Draft draft) {
        StandardModel.Content content = draft.content();
        String title = number.substring(0, number.lastIndexOf('-')) + " " + content.name();
        jdbc.sql("""
                        update standard_model_version set title = ?, search_text = ?, name = ?, description = ?,
                          valid_from = ?, valid_to = ?, declared_services = ?, declared_resources = ? where number = ?""")
                .params(title, Latvian.fold(number + "\n" + title + "\n" + content.description()))
                .params(content.name(), content.description(), content.validFrom(), content.validTo())
                .params(content.declaredServices(), content.declaredResources(), number)
                .update();
        jdbc.sql("delete from standard_model_version_step where number = ?")
                .param(number)
                .update();
        for (int i = 0; i < draft.steps().size(); i++) {
            StandardModel.Step step = draft.steps().get(i);
            jdbc.sql("insert into standard_model_version_step (number, position, what, within_days)"
                            + " values (?, ?, ?, ?)")
                    .params(number, i, step.what(), step.withinDays())
                    .update();
        }
    }

    /** Keeps which process instance runs it. */
    public void started(String number, String process) {
        jdbc.sql("update standard_model_version set process = ? where number = ?")
                .params(process, number)
                .update();
    }

    /** Enters a version that was authorised beside the process; answers its number. */
    String enter(String code, Draft draft, String author, String authorisedBy, LocalDate on) {
        String number = insert(code, ModelOccasion.NEW, ModelCaseState.AUTHORISED, draft, null, author);
        close(number, ModelCaseState.AUTHORISED, authorisedBy, on, null, null);
        return number;
    }

    /** The proposal is complete and waits for its authorisation. */
    public void propose(String number, Draft draft, String by) {
        write(number, draft);
        jdbc.sql("update standard_model_version set state = ?, proposed_by = ?, proposed_at = ? where number = ?")
                .params(ModelCaseState.PROPOSED.name(), by, now(), number)
                .update();
        timeline.add(
                number, by, CaseFact.of(FACT + "proposed").text(draft.content().description()));
    }

    /** A suspended model is to be changed: somebody prepares a new version. */
    void prepare(String number, Draft from, String by, String grounds) {
        write(number, from);
        jdbc.sql("update standard_model_version set state = ?, proposed_by = ? where number = ?")
                .params(ModelCaseState.DRAFT.name(), by, number)
                .update();
        timeline.add(number, by, CaseFact.of(FACT + "toChange").text(grounds));
    }

    /** A refused change of a suspended model: the model waits for another decision. */
    void again(String number, String by, String grounds) {
        jdbc.sql("update standard_model_version set state = ? where number = ?")
                .params(ModelCaseState.SUSPENDED.name(), number)
                .update();
        timeline.add(number, by, CaseFact.of(FACT + "REFUSED").text(grounds));
    }

    /** How it ended. */
    void decide(
            String number,
            ModelCaseState end,
            @Nullable String by,
            @Nullable String grounds,
            @Nullable String separationNote) {
        close(number, end, by, LocalDate.now(clock), grounds, separationNote);
        timeline.add(number, by, CaseFact.of(FACT + end.name()).text(grounds, separationNote));
    }

    private void close(
            String number,
            ModelCaseState end,
            @Nullable String by,
            LocalDate on,
            @Nullable String grounds,
            @Nullable String separationNote) {
        jdbc.sql("""
                        update standard_model_version set state = ?, decided_by = ?, decided_on = ?, grounds = ?,
                          separation_note = ?, closed_at = ? where number = ?""")
                .params(end.name(), by, on, grounds, separationNote, now(), number)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
