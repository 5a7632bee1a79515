package lv.saimnieks.servicelevel.term;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** General principles and forms of agreements, in versions (PU2-17/A2, A3). */
@Service
@Transactional
public class Documents {

    private static final int LONGEST = 20_000;
    private static final String SELECT = "select id, code, version, kind, title, content, valid_from, created_by,"
            + " created_at from service_level_document ";

    private final JdbcClient jdbc;
    private final TermAccess access;
    private final Clock clock;

    Documents(JdbcClient jdbc, TermAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** The last version of each document, by code. */
    @Transactional(readOnly = true)
    public List<Document> all() {
        Map<String, Document> last = new LinkedHashMap<>();
        versions().forEach(d -> last.put(d.code(), d));
        return List.copyOf(last.values());
    }

    private List<Document> versions() {
        return jdbc.sql(SELECT + "order by code, version").query(Document.class).list();
    }

    /** All versions of a document, newest first; none when there is no such. */
    @Transactional(readOnly = true)
    public List<Document> versionsOf(String code) {
        return jdbc.sql(SELECT + "where code = ? order by version desc")
                .param(code)
                .query(Document.class)
                .list();
    }

    /** A version by its key. */
    @Transactional(readOnly = true)
    public Optional<Document> find(Long id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql(SELECT + "where id = ?")
                        .param(id)
                        .query(Document.class)
                        .optional();
    }

    /** The versions of forms that have begun by a day, the newest of each form first. */
    @Transactional(readOnly = true)
    public List<Document> forms(LocalDate day) {
        return jdbc.sql(SELECT + "where kind = ? and valid_from <= ? order by code, version desc")
                .params(DocumentKind.AGREEMENT_FORM.name(), day)
                .query(Document.class)
                .list();
    }

    /** Whether the version is the one to be used on a day. */
    @Transactional(readOnly = true)
    public boolean inForce(Document version, LocalDate day) {
        return versionsOf(version.code()).stream()
                .filter(d -> !d.validFrom().isAfter(day))
                .findFirst()
                .filter(d -> d.id() == version.id())
                .isPresent();
    }

    /**
     * Adds a document and answers its code.
     *
     * @throws Refusal with field names when something is wrong
     */
    public String add(DocumentInput input, String user) {
        access.requireMayEditDocuments(user);
        Problems wrong = new Problems();
        DocumentKind kind = wrong.one("kind", input.kind(), DocumentKind.class);
        if (kind == null && !wrong.has("kind")) {
            wrong.add("kind", Wording.of("servicelevel.document.wrong.kind"));
        }
        LocalDate from = check(input, null, wrong);
        long count =
                kind == null ? 0 : all().stream().filter(d -> d.kind() == kind).count();
        return kind == null ? "" : insert(kind.code((int) count + 1), 1, kind, input, from, user);
    }

    /**
     * Adds the next version.
     *
     * @throws Refusal with field names when something is wrong, also when somebody else was quicker
     */
    public void addVersion(String code, DocumentInput input, String user) {
        access.requireMayEditDocuments(user);
        Document last = versionsOf(code).stream().findFirst().orElseThrow(() -> missing(code));
        if (!Integer.toString(last.version()).equals(input.basedOn())) {
            throw changedMeanwhile();
        }
        LocalDate from = check(input, last, new Problems());
        insert(code, last.version() + 1, last.kind(), input, from, user);
    }

    private LocalDate check(DocumentInput input, Document last, Problems wrong) {
        wrong.required("title", Wording.of("servicelevel.document.title"), input.title(), Problems.LINE);
        wrong.required("content", Wording.of("servicelevel.document.content"), input.content(), LONGEST);
        LocalDate from = wrong.day("validFrom", input.validFrom());
        if (from == null) {
            wrong.add("validFrom", Wording.of("servicelevel.document.wrong.validFrom"));
        } else if (last != null && !from.isAfter(last.validFrom())) {
            wrong.add("validFrom", Wording.of("servicelevel.document.wrong.notAfter", last.validFrom()));
        }
        wrong.refuse();
        return from;
    }

    private String insert(
            String code, int version, DocumentKind kind, DocumentInput input, LocalDate from, String user) {
        try {
            jdbc.sql("insert into service_level_document"
                            + " (code, version, kind, title, content, valid_from, created_by, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(code, version, kind.name(), input.title(), input.content(), from, user)
                    .param(Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw changedMeanwhile();
        }
        return code;
    }

    static Refusal changedMeanwhile() {
        return Refusal.conflict(Wording.of("servicelevel.term.changedMeanwhile"));
    }

    private static Refusal missing(String code) {
        return Refusal.missing(Wording.of("servicelevel.document.missing", code));
    }
}
