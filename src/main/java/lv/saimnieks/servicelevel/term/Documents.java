package lv.saimnieks.servicelevel.term;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * General principles, forms of agreements and agreements, in versions (PU2-17/A2, A3, V2); an agreement remembers the
 * version of the form by which it was made, or why it was made otherwise.
 */
@Service
@Transactional
public class Documents {

    private static final int LONGEST = 20_000;
    private static final String WRONG = "servicelevel.document.wrong.";

    private final JdbcClient jdbc;
    private final TermRows terms;
    private final TermAccess access;
    private final Clock clock;

    Documents(JdbcClient jdbc, TermRows terms, TermAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.access = access;
        this.clock = clock;
    }

    /** The last version of each document, by code. */
    @Transactional(readOnly = true)
    public List<Document> all() {
        Map<String, Document> last = new LinkedHashMap<>();
        find(new SqlWhere(), "code, version").forEach(d -> last.put(d.code(), d));
        return List.copyOf(last.values());
    }

    /** All versions of a document, newest first; none when there is no such. */
    @Transactional(readOnly = true)
    public List<Document> versionsOf(String code) {
        return code == null ? List.of() : find(new SqlWhere().equal("code", "code", code), "version desc");
    }

    /** A version by its key. */
    @Transactional(readOnly = true)
    public Optional<Document> version(Long id) {
        return id == null
                ? Optional.empty()
                : find(new SqlWhere().equal("id", "id", id), "id").stream().findFirst();
    }

    /** The versions of forms that have begun, the newest of each form first. */
    @Transactional(readOnly = true)
    public List<Document> forms() {
        SqlWhere begun = new SqlWhere()
                .equal("kind", "kind", DocumentKind.AGREEMENT_FORM)
                .and("valid_from <= :day", "day", LocalDate.now(clock));
        return find(begun, "code, version desc");
    }

    private List<Document> find(SqlWhere where, String order) {
        return jdbc.sql("select * from service_level_document" + where.sql() + " order by " + order)
                .params(where.parameters())
                .query(Document.class)
                .list();
    }

    /** The version of a document that holds on a day. */
    @Transactional(readOnly = true)
    public Optional<Document> inForce(String code, LocalDate day) {
        return versionsOf(code).stream()
                .filter(d -> !d.validFrom().isAfter(day))
                .findFirst()
                .filter(d -> d.validTo() == null || !d.validTo().isBefore(day));
    }

    /** Versions of terms that belong to an agreement. */
    @Transactional(readOnly = true)
    public List<Term> termsOf(String agreement) {
        return terms.find(new SqlWhere().equal("agreement", "agreement", agreement));
    }

    /**
     * Adds a document and answers its code.
     *
     * @throws Refusal with field names when something is wrong
     */
    public String add(DocumentInput in, String user) {
        DocumentKind kind = Problems.constant(DocumentKind.class, String.valueOf(in.kind()))
                .orElseThrow(() -> Refusal.invalid("kind", Wording.of(WRONG + "kind")));
        access.requireMayEdit(user, kind);
        long before = all().stream().filter(d -> d.kind() == kind).count();
        insert(kind.codeAfter(before), 1, kind, in, null, user);
        return kind.codeAfter(before);
    }

    /**
     * Adds the next version; an agreement is ended by one with a last day.
     *
     * @throws Refusal with field names when something is wrong, also when somebody else was quicker
     */
    public void addVersion(String code, DocumentInput in, String user) {
        Document last = versionsOf(code).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.document.missing", code)));
        access.requireMayEdit(user, last.kind());
        if (!Integer.toString(last.version()).equals(in.basedOn())) {
            throw changedMeanwhile();
        }
        insert(code, last.version() + 1, last.kind(), in, last, user);
    }

    private void insert(String code, int version, DocumentKind kind, DocumentInput in, Document last, String user) {
        boolean agreement = kind == DocumentKind.AGREEMENT;
        Problems wrong = new Problems();
        wrong.required("title", Wording.of("servicelevel.document.title"), in.title(), Problems.LINE);
        wrong.required("content", Wording.of("servicelevel.document.content"), in.content(), LONGEST);
        LocalDate from = wrong.day("validFrom", in.validFrom());
        if (from == null) {
            wrong.add("validFrom", Wording.of(WRONG + "validFrom"));
        } else if (last != null && !from.isAfter(last.validFrom())) {
            wrong.add("validFrom", Wording.of(WRONG + "notAfter", last.validFrom()));
        }
        LocalDate to = agreement ? wrong.day("validTo", in.validTo()) : null;
        Document form = agreement ? agreed(code, in, from, to, wrong) : null;
        wrong.refuse();
        try {
            jdbc.sql("insert into service_level_document (code, version, kind, title, content, counterparty, form_id,"
                            + " deviation, valid_from, valid_to, created_by, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(code, version, kind.name(), in.title(), in.content(), agreement ? in.counterparty() : null)
                    .params(form == null ? null : form.id(), agreement ? in.deviation() : null, from, to, user)
                    .params(Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw changedMeanwhile();
        }
    }

    private Document agreed(String code, DocumentInput in, LocalDate from, LocalDate to, Problems wrong) {
        wrong.required("counterparty", TermReading.label("counterparty"), in.counterparty(), Problems.LINE);
        wrong.optional("deviation", Wording.of("servicelevel.document.deviation"), in.deviation(), 1000);
        wrong.period(from, to, "validTo");
        String longer = to == null ? "" : termsAfter(code, to);
        if (!longer.isEmpty()) {
            wrong.add("validTo", Wording.of(WRONG + "longer", longer));
        }
        Integer key = wrong.number("form", in.form(), 1, Integer.MAX_VALUE);
        Document form = key == null ? null : version(key.longValue()).orElse(null);
        if (key != null && (form == null || form.kind() != DocumentKind.AGREEMENT_FORM)) {
            wrong.add("form", Wording.of(WRONG + "form"));
        } else if (in.deviation() == null && form == null) {
            wrong.add("deviation", Wording.of(WRONG + "noForm"));
        } else if (in.deviation() == null
                && from != null
                && !inForce(form.code(), from).equals(Optional.of(form))) {
            wrong.add("deviation", Wording.of(WRONG + "oldForm", form.version(), from));
        }
        return form;
    }

    private String termsAfter(String agreement, LocalDate last) {
        return termsOf(agreement).stream()
                .filter(t ->
                        t.content().validTo() == null || t.content().validTo().isAfter(last))
                .map(Term::code)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static Refusal changedMeanwhile() {
        return Refusal.conflict(Wording.of("servicelevel.term.changedMeanwhile"));
    }
}
