package lv.saimnieks.change.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.change.template.ChangeTemplate.Content;
import lv.saimnieks.change.template.ChangeTemplate.Draft;
import lv.saimnieks.change.template.ChangeTemplate.Withdrawal;
import lv.saimnieks.change.template.ChangeTemplate.Work;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.VersionedCache;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of templates: portfolio managers keep them, all staff read them; each version stays as it was. */
@Service
@Transactional
public class ChangeTemplates {

    /** Address of their pages. */
    public static final String PATH = "/registri/izmainas/sagataves";

    private static final String DATA = "change-templates";

    private final JdbcClient jdbc;
    private final TemplateRules rules;
    private final ChangeAccess access;
    private final DataVersions versions;
    private final VersionedCache<List<ChangeTemplate>> kept;
    private final Clock clock;

    ChangeTemplates(JdbcClient jdbc, TemplateRules rules, ChangeAccess access, DataVersions versions, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.access = access;
        this.versions = versions;
        this.clock = clock;
        kept = new VersionedCache<>(versions, DATA, this::read);
    }

    /** Those in force and those withdrawn, each as it was written last, by code. */
    @Transactional(readOnly = true)
    public List<ChangeTemplate> all() {
        return kept.get().stream().filter(ChangeTemplate::latest).toList();
    }

    /** Those with which a change may be asked for. */
    @Transactional(readOnly = true)
    public List<ChangeTemplate> inForce() {
        return all().stream().filter(ChangeTemplate::inForce).toList();
    }

    /** All versions of one, the latest first. */
    @Transactional(readOnly = true)
    public List<ChangeTemplate> versionsOf(String code) {
        return kept.get().stream()
                .filter(t -> t.code().equals(code))
                .sorted(Comparator.comparing(ChangeTemplate::revision).reversed())
                .toList();
    }

    /** As it was in that version; the latest for null. */
    @Transactional(readOnly = true)
    public Optional<ChangeTemplate> find(@Nullable String code, @Nullable Integer revision) {
        return kept.get().stream()
                .filter(t -> t.code().equals(code))
                .filter(t -> revision == null ? t.latest() : t.revision() == revision)
                .findFirst();
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public ChangeTemplate get(String code) {
        return find(code, null).orElseThrow(() -> Refusal.missing(Wording.of("change.template.missing", code)));
    }

    /** Whether the person keeps templates. */
    @Transactional(readOnly = true)
    public boolean mayKeep(String user) {
        return access.mayAuthoriseModels(user);
    }

    /** @throws Refusal unless the person keeps templates */
    @Transactional(readOnly = true)
    public void requireMayKeep(String user) {
        if (!mayKeep(user)) {
            throw Refusal.forbidden(Wording.of("change.template.notYours"));
        }
    }

    /**
     * Adds one; answers its code.
     *
     * @throws Refusal with field names when something is missing or wrong
     */
    public String add(Draft draft, String user) {
        requireMayKeep(user);
        rules.problems(draft).refuse();
        versions.changed(DATA);
        int before = jdbc.sql("select count(*) from change_template")
                .query(Integer.class)
                .single();
        String code = "SG-%02d".formatted(before + 1);
        jdbc.sql("insert into change_template (code) values (?)").param(code).update();
        write(code, 1, draft, user);
        return code;
    }

    /**
     * Writes a new version; changes that were asked for already go on with theirs.
     *
     * @param revision that was looked at
     * @throws Refusal with field names when something is missing or wrong; when somebody else was quicker
     */
    public void change(String code, int revision, Draft draft, String user) {
        requireMayKeep(user);
        requireInForce(get(code));
        rules.problems(draft).refuse();
        versions.changed(DATA);
        int last = jdbc.sql("select max(revision) from change_template_version where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
        if (last != revision) {
            throw Refusal.conflict(Wording.of("change.template.changedMeanwhile"));
        }
        write(code, revision + 1, draft, user);
    }

    /** Takes one back: nobody may use it any more, and what repeats by it stops. */
    public void withdraw(String code, @Nullable String reason, String user) {
        requireMayKeep(user);
        requireInForce(get(code));
        Problems wrong = new Problems();
        wrong.required("reason", Wording.of("change.template.withdrawReason"), reason, Problems.TEXT);
        wrong.refuse();
        versions.changed(DATA);
        jdbc.sql("update change_template set withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?"
                        + " where code = ? and withdrawn_by is null")
                .params(user, clock.instant().atOffset(ZoneOffset.UTC), reason, code)
                .update();
    }

    static void requireInForce(ChangeTemplate template) {
        if (!template.inForce()) {
            throw Refusal.conflict(Wording.of("change.template.withdrawn", template.code()));
        }
    }

    private void write(String code, int revision, Draft draft, String user) {
        Content c = draft.content();
        jdbc.sql("""
                        insert into change_template_version (code, revision, title, description, change_kind, target_type,
                          targets, rollback_plan, test_plan, communication_plan, questions, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        code,
                        revision,
                        c.title(),
                        c.description(),
                        c.kind().name(),
                        c.targetType().name())
                .params(String.join(" ", c.targets()), c.rollbackPlan(), c.testPlan(), c.communicationPlan())
                .params(
                        String.join("\n", draft.questions()),
                        user,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < draft.works().size(); i++) {
            Work work = draft.works().get(i);
            jdbc.sql("insert into change_template_work (code, revision, position, what, who, from_day, to_day)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(code, revision, i, work.what(), work.who(), work.fromDay(), work.toDay())
                    .update();
        }
    }

    private List<ChangeTemplate> read() {
        Map<String, List<Work>> works = new HashMap<>();
        jdbc.sql("select * from change_template_work order by code, revision, position")
                .query(row -> {
                    works.computeIfAbsent(key(row), k -> new ArrayList<>())
                            .add(new Work(
                                    row.getString("what"),
                                    row.getString("who"),
                                    row.getInt("from_day"),
                                    row.getInt("to_day")));
                });
        return jdbc.sql("""
                        select v.*, t.withdrawn_by, t.withdrawn_at, t.withdrawn_reason,
                          (select max(l.revision) from change_template_version l where l.code = v.code) as latest
                        from change_template_version v join change_template t on t.code = v.code
                        order by v.code, v.revision""")
                .query((row, n) -> template(row, works.getOrDefault(key(row), List.of())))
                .list();
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString("code") + "/" + row.getInt("revision");
    }

    private static ChangeTemplate template(ResultSet row, List<Work> works) throws SQLException {
        String withdrawnBy = row.getString("withdrawn_by");
        String questions = row.getString("questions");
        return new ChangeTemplate(
                row.getString("code"),
                row.getInt("revision"),
                row.getInt("revision") == row.getInt("latest"),
                new Content(
                        row.getString("title"),
                        row.getString("description"),
                        ChangeKind.valueOf(row.getString("change_kind")),
                        TargetType.valueOf(row.getString("target_type")),
                        new TreeSet<>(ItemCodes.in(row.getString("targets"))),
                        row.getString("rollback_plan"),
                        row.getString("test_plan"),
                        row.getString("communication_plan")),
                List.copyOf(works),
                questions == null || questions.isEmpty() ? List.of() : List.of(questions.split("\n")),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant(),
                withdrawnBy == null
                        ? null
                        : new Withdrawal(
                                withdrawnBy,
                                row.getTimestamp("withdrawn_at").toInstant(),
                                row.getString("withdrawn_reason")));
    }
}
