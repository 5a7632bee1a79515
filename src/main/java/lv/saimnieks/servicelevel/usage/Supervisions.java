package lv.saimnieks.servicelevel.usage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.servicelevel.term.TermAccess;
import lv.saimnieks.servicelevel.usage.Supervision.By;
import lv.saimnieks.servicelevel.usage.Supervision.Origin;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of supervisions, and what can be done with one. */
@Service
@Transactional
public class Supervisions {

    /** What the numbers begin with. */
    public static final String PREFIX = "LN-";

    /** How often recipients are consulted before the portfolio manager decides. */
    static final int MOST_ROUNDS = 3;

    private static final String FACT = "servicelevel.usage.timeline.";

    private final JdbcClient jdbc;
    private final CaseTimeline timeline;
    private final CaseAccess access;
    private final TermAccess terms;
    private final Catalogue catalogue;
    private final Responsibilities responsibilities;
    private final Clock clock;

    Supervisions(
            JdbcClient jdbc,
            CaseTimeline timeline,
            CaseAccess access,
            TermAccess terms,
            Catalogue catalogue,
            Responsibilities responsibilities,
            Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.access = access;
        this.terms = terms;
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    /** Items in use that the person may ask to supervise: those that they manage or have a part in. */
    @Transactional(readOnly = true)
    public List<Item> reportable(String user) {
        Set<Item> managed = Set.copyOf(terms.editable(user));
        return catalogue.all().stream()
                .filter(i -> managed.contains(i)
                        || responsibilities.holdersOf(i.code()).stream()
                                .anyMatch(h -> h.userId().equals(user)))
                .toList();
    }

    /**
     * Enters a supervision; answers its number.
     *
     * @param report what was noticed; may be null
     * @param user who asked for it; null for the clock and other cases
     * @throws Refusal when there is no such item
     */
    public String begin(String itemCode, String report, Origin origin, String user) {
        Item item = catalogue
                .find(itemCode)
                .orElseThrow(() -> Refusal.invalid("item", Wording.of("servicelevel.usage.noItem", itemCode)));
        int year = LocalDate.now(clock).getYear();
        String start = PREFIX + item.code() + "-" + year + "-";
        int before = jdbc.sql("select count(*) from usage_supervision where number like ?")
                .param(start + "%")
                .query(Integer.class)
                .single();
        String number = start + "%03d".formatted(before + 1);
        String title = Wording.of("servicelevel.usage.title", item.label());
        jdbc.sql("""
                        insert into usage_supervision (number, title, search_text, item_code, state, report,
                          origin_process, origin_case, started_by, started_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, title, Latvian.fold(number + "\n" + title + "\n" + (report == null ? "" : report)))
                .params(item.code(), UsageState.MONITORING.name(), report)
                .params(origin.process(), origin.caseNumber(), user, now())
                .update();
        timeline.add(
                number,
                user,
                origin.caseNumber() == null
                        ? CaseFact.of(FACT + "begun").text(report)
                        : CaseFact.of(FACT + "reported", origin.caseNumber()));
        return number;
    }

    /** Keeps which process instance runs it. */
    public void started(String number, String process) {
        jdbc.sql("update usage_supervision set process = ? where number = ?")
                .params(process, number)
                .update();
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public Supervision get(String number) {
        return jdbc.sql("select * from usage_supervision where number = ?")
                .param(number)
                .query(Supervision.class)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.usage.missing", number)));
    }

    /**
     * A supervision that the person may read.
     *
     * @throws Refusal when there is none or the person has no part in it
     */
    @Transactional(readOnly = true)
    public Supervision read(String number, String user) {
        access.requireReadable(number, user);
        return get(number);
    }

    /** These people were given a part in it and may read it. */
    public void involve(String number, List<String> people) {
        access.involve(number, people);
    }

    @Transactional(readOnly = true)
    public List<Violation> violations(String number) {
        return jdbc.sql("select recipients, what from usage_violation where number = ? order by id")
                .param(number)
                .query(Violation.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Consultation> consultations(String number) {
        return jdbc.sql("select kind, recipients, channel, held_on, topic, hours, result from usage_consultation"
                        + " where number = ? order by held_on, id")
                .param(number)
                .query(Consultation.class)
                .list();
    }

    /**
     * What the manager found; without violations the supervision is over.
     *
     * @param by who consults where there are violations
     */
    public void monitored(String number, String user, String findings, List<Violation> violations, By by) {
        timeline.add(
                number,
                user,
                CaseFact.of(FACT + "monitored", violations.size())
                        .text(findings)
                        .text(violations.stream()
                                .map(v -> v.recipients() + ": " + v.what())
                                .toArray()));
        if (violations.isEmpty()) {
            become(number, UsageState.NO_VIOLATION);
            return;
        }
        violations.forEach(v -> jdbc.sql("insert into usage_violation"
                        + " (number, recipients, what, recorded_by, recorded_at) values (?, ?, ?, ?, ?)")
                .params(number, v.recipients(), v.what(), user, now())
                .update());
        jdbc.sql("update usage_supervision set consulted_by = ? where number = ?")
                .params(by.name(), number)
                .update();
        become(number, UsageState.CONSULTING);
    }

    /**
     * Logs what was given.
     *
     * @param checkOn when its effect is to be checked; null for the usual day
     * @throws Refusal when nothing was given, one is said to have been held in the future, or the check lies in the past
     */
    public void consulted(String number, String user, List<Consultation> given, LocalDate checkOn) {
        LocalDate today = LocalDate.now(clock);
        if (given.isEmpty()) {
            throw Refusal.invalid("consultationsText", Wording.of("servicelevel.usage.nothingGiven"));
        }
        if (given.stream().anyMatch(c -> c.heldOn().isAfter(today))) {
            throw Refusal.invalid("consultationsText", Wording.of("servicelevel.usage.future"));
        }
        LocalDate begun = Latvian.dayOf(get(number).startedAt());
        given.forEach(c -> Problems.requireNotBefore(
                "consultationsText", c.heldOn(), begun, Wording.of("servicelevel.since.supervision")));
        if (checkOn != null && checkOn.isBefore(today)) {
            throw Refusal.invalid("checkOn", Wording.of("servicelevel.usage.past"));
        }
        given.forEach(c -> jdbc.sql("""
                        insert into usage_consultation
                          (number, kind, recipients, channel, held_on, topic, hours, result, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, c.kind().name(), c.recipients(), c.channel().name(), c.heldOn())
                .params(c.topic(), c.hours(), c.result(), user, now())
                .update());
        jdbc.sql("update usage_supervision set rounds = rounds + 1 where number = ?")
                .param(number)
                .update();
        timeline.add(
                number,
                user,
                CaseFact.of(FACT + "consulted", given.size())
                        .text(given.stream()
                                .map(c -> c.topic() + ": " + c.recipients())
                                .toArray()));
        become(number, UsageState.CHECKING);
    }

    /**
     * What became of it.
     *
     * @throws Refusal when recipients were consulted often enough already
     */
    public void checked(String number, String user, Effect effect, String how) {
        if (effect == Effect.REPEAT && get(number).rounds() >= MOST_ROUNDS) {
            throw Refusal.invalid("usageEffect", Wording.of("servicelevel.usage.enough", MOST_ROUNDS));
        }
        timeline.add(number, user, CaseFact.of(FACT + "checked", effect).text(how));
        become(number, effect.next);
    }

    /** What the portfolio manager decides where consulting did not help; the supervision is over. */
    public void decided(String number, String user, String decision, String support, String change) {
        jdbc.sql("update usage_supervision set change_number = ? where number = ?")
                .params(change, number)
                .update();
        timeline.add(
                number,
                user,
                CaseFact.of(FACT + "decided")
                        .text(
                                decision,
                                support == null
                                        ? null
                                        : CaseFact.sentence("servicelevel.timeline.supportAsked", support))
                        .answer(FACT + "support", support)
                        .answer(FACT + "change", change));
        become(number, UsageState.NOT_IMPROVED);
    }

    /** The process was ended by a person past its steps. */
    public void cancel(String number) {
        if (!get(number).state().closed()) {
            become(number, UsageState.CANCELLED);
        }
    }

    private void become(String number, UsageState next) {
        jdbc.sql("update usage_supervision set state = ?, closed_at = ? where number = ?")
                .params(next.name(), next.closed() ? now() : null, number)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
