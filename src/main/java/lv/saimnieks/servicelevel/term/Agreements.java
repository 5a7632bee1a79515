package lv.saimnieks.servicelevel.term;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements on levels; each remembers the version of the form by which it was made, or why it was made otherwise. */
@Service
@Transactional
public class Agreements {

    private static final Pattern CODE = Pattern.compile("VN-\\d{2,6}");
    private static final String SELECT =
            "select id, code, title, counterparty, reference, form_id, deviation, valid_from,"
                    + " valid_to, created_by, created_at from service_level_agreement ";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final TermRows terms;
    private final TermAccess access;
    private final Clock clock;

    Agreements(JdbcClient jdbc, Documents documents, TermRows terms, TermAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.terms = terms;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Agreement> all() {
        return jdbc.sql(SELECT + "order by length(code), code")
                .query(Agreement.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Agreement> find(String code) {
        return jdbc.sql(SELECT + "where code = ?")
                .param(code)
                .query(Agreement.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Agreement> find(Long id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql(SELECT + "where id = ?")
                        .param(id)
                        .query(Agreement.class)
                        .optional();
    }

    /** @throws Refusal when there is no such agreement */
    @Transactional(readOnly = true)
    public Agreement get(String code) {
        return find(code).orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.agreement.missing", code)));
    }

    /** Versions of terms that belong to the agreement. */
    @Transactional(readOnly = true)
    public List<Term> termsOf(Agreement agreement) {
        return terms.find(new SqlWhere().and("agreement_id = :agreement", "agreement", agreement.id()));
    }

    /** The first code that is free: one more than the highest. */
    @Transactional(readOnly = true)
    public String nextCode() {
        List<Agreement> all = all();
        int highest = all.isEmpty()
                ? 0
                : Integer.parseInt(all.get(all.size() - 1).code().substring("VN-".length()));
        return "VN-%02d".formatted(highest + 1);
    }

    /** @throws Refusal with field names when something is wrong */
    public void add(AgreementInput input, String user) {
        access.requireMayEditAny(user);
        Problems wrong = new Problems();
        if (input.code() == null || !CODE.matcher(input.code()).matches()) {
            wrong.add("code", Wording.of("servicelevel.agreement.wrong.code"));
        } else if (find(input.code()).isPresent()) {
            wrong.add("code", Wording.of("servicelevel.agreement.wrong.taken", input.code()));
        }
        wrong.required("title", Wording.of("servicelevel.agreement.title"), input.title(), Problems.LINE);
        wrong.required(
                "counterparty", Wording.of("servicelevel.agreement.counterparty"), input.counterparty(), Problems.LINE);
        wrong.optional("reference", Wording.of("servicelevel.agreement.reference"), input.reference(), Problems.LINE);
        wrong.optional("deviation", Wording.of("servicelevel.agreement.deviation"), input.deviation(), 1000);
        LocalDate from = wrong.day("validFrom", input.validFrom());
        if (from == null) {
            wrong.add("validFrom", Wording.of("servicelevel.agreement.wrong.validFrom"));
        }
        LocalDate to = wrong.day("validTo", input.validTo());
        wrong.period(from, to, "validTo");
        Document form = form(input, from, wrong);
        wrong.refuse();
        insert(input, form, from, to, user);
    }

    private Document form(AgreementInput input, LocalDate from, Problems wrong) {
        Integer key = wrong.number("form", input.form(), 1, Integer.MAX_VALUE);
        Document form = key == null ? null : documents.find(key.longValue()).orElse(null);
        if (key != null && (form == null || form.kind() != DocumentKind.AGREEMENT_FORM)) {
            wrong.add("form", Wording.of("servicelevel.agreement.wrong.form"));
        }
        boolean explained = input.deviation() != null;
        if (form == null && !explained) {
            wrong.add("deviation", Wording.of("servicelevel.agreement.wrong.noForm"));
        } else if (form != null && from != null && !explained && !documents.inForce(form, from)) {
            wrong.add("deviation", Wording.of("servicelevel.agreement.wrong.oldForm", form.version(), from));
        }
        return form;
    }

    private void insert(AgreementInput input, Document form, LocalDate from, LocalDate to, String user) {
        try {
            jdbc.sql("insert into service_level_agreement (code, title, counterparty, reference, form_id, deviation,"
                            + " valid_from, valid_to, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(input.code(), input.title(), input.counterparty(), input.reference())
                    .params(form == null ? null : form.id(), input.deviation(), from, to, user)
                    .params(Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("code", Wording.of("servicelevel.agreement.wrong.taken", input.code()));
        }
    }

    /**
     * Ends an agreement. Terms that go on longer have to be ended or put on another ground first.
     *
     * @param lastDay as typed
     * @throws Refusal with the field {@code lastDay}
     */
    public void end(String code, String lastDay, String user) {
        access.requireMayEditAny(user);
        Agreement agreement = get(code);
        Problems wrong = new Problems();
        LocalDate last = wrong.day("lastDay", lastDay);
        if (last == null || last.isBefore(agreement.validFrom())) {
            wrong.add("lastDay", Wording.of("servicelevel.agreement.wrong.lastDay", agreement.validFrom()));
        } else {
            String longer = termsOf(agreement).stream()
                    .map(t -> t.content().validTo() == null
                                    || t.content().validTo().isAfter(last)
                            ? t.code()
                            : "")
                    .filter(c -> !c.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!longer.isEmpty()) {
                wrong.add("lastDay", Wording.of("servicelevel.agreement.wrong.longer", longer));
            }
        }
        wrong.refuse();
        jdbc.sql("update service_level_agreement set valid_to = ? where code = ?")
                .params(last, code)
                .update();
    }
}
