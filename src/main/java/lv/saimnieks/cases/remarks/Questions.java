package lv.saimnieks.cases.remarks;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.TimelineEntry;
import lv.saimnieks.platform.Idempotency;
import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Advice: whoever works with a case asks a colleague of the house, keeps the task, and gets an answer in words. The colleague
 * may read the case as long as the question is open, and does nothing else in it.
 */
@Service
public class Questions {

    /** Field names. */
    public static final String TEXT = "question";

    public static final String OF = "askedOf";
    public static final String ANSWER = "answer";

    private static final String ASKED = Remarks.KINDS + "question";
    private static final String ANSWERED = Remarks.KINDS + "answer";
    private static final String TAKEN_BACK = Remarks.KINDS + "questionTakenBack";

    private static final String COLUMNS =
            "select id, case_number, entry_id, asked_by, asked_of, asked_at, closed_at from case_question ";

    /** Who may be asked: they work with cases. */
    private static final Set<Role> ADVISERS = EnumSet.complementOf(
            EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.PROCESS_OWNER, Role.EXTERNAL_SERVICE_PROVIDER));

    private final CaseRegisters registers;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final CaseMail mail;
    private final Remarks remarks;
    private final Idempotency idempotency;
    private final Users users;
    private final JdbcClient jdbc;
    private final Clock clock;

    Questions(
            CaseRegisters registers,
            CaseAccess access,
            CaseTimeline timeline,
            CaseMail mail,
            Remarks remarks,
            Idempotency idempotency,
            Users users,
            JdbcClient jdbc,
            Clock clock) {
        this.registers = registers;
        this.access = access;
        this.timeline = timeline;
        this.mail = mail;
        this.remarks = remarks;
        this.idempotency = idempotency;
        this.users = users;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** User ids of those who may be asked in this case by this person. */
    public List<String> advisers(String number, String user) {
        Set<String> found = new TreeSet<>();
        ADVISERS.forEach(role -> found.addAll(users.holders(role)));
        found.removeIf(u -> !Role.ofHouse(users.rolesOf(u)));
        found.removeAll(access.excluded(number));
        found.remove(user);
        return List.copyOf(found);
    }

    /** The open questions of a case. */
    public List<Question> open(String number) {
        return jdbc.sql(COLUMNS + "where case_number = ? and closed_at is null order by id")
                .param(number)
                .query(Question.class)
                .list();
    }

    /**
     * A question with its case.
     *
     * @param text as it was asked
     */
    public record Asked(
            CaseSummary about, Question question, @Nullable String text) {}

    /** What is asked of a person now, the oldest first. */
    public List<Asked> of(String user) {
        return jdbc
                .sql(COLUMNS + "where asked_of = ? and closed_at is null order by id")
                .param(user)
                .query(Question.class)
                .list()
                .stream()
                .filter(q -> access.mayRead(q.caseNumber(), user))
                .flatMap(q -> registers.summary(q.caseNumber()).map(s -> new Asked(s, q, text(q))).stream())
                .toList();
    }

    private @Nullable String text(Question question) {
        return timeline.of(question.caseNumber()).stream()
                .filter(e -> e.id() == question.entryId())
                .findFirst()
                .map(TimelineEntry::details)
                .orElse(null);
    }

    /**
     * Asks. Not to be called in a transaction.
     *
     * @param key the same for the same form; null when it cannot come twice
     * @throws Refusal when the person may not, with fields when nobody, or somebody unfit, or nothing is asked
     */
    public void ask(CaseView view, String user, String of, String text, @Nullable String key) {
        remarks.requireWorks(view, user);
        String number = view.about().number();
        Problems wrong = new Problems();
        String words = PlainText.typed(text);
        wrong.required(TEXT, Wording.of("cases.question.text"), words, Problems.TEXT);
        if (!advisers(number, user).contains(of)) {
            wrong.add(OF, Wording.of(of.isBlank() ? "cases.question.nobody" : "cases.question.unfit"));
        }
        wrong.refuse();
        idempotency.once("question", user, key, number + of + words, () -> {
            CaseFact fact = CaseFact.of(ASKED, CaseFact.person(of)).text(words);
            long entry = timeline.add(number, user, fact);
            jdbc.sql("insert into case_question (case_number, entry_id, asked_by, asked_of, asked_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(number, entry, user, of, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            tell("cases/question", view.about(), user, of, words);
            return String.valueOf(entry);
        });
    }

    /**
     * Answers a question that was asked of the person; from then on they do not read the case by it.
     *
     * @throws Refusal when there is no such open question, or with fields when nothing is answered
     */
    @Transactional
    public void answer(CaseView view, long id, String user, String text) {
        Question question = find(view, id);
        if (!question.askedOf().equals(user)) {
            throw missing();
        }
        Problems wrong = new Problems();
        String words = PlainText.typed(text);
        wrong.required(ANSWER, Wording.of("cases.question.answer"), words, Problems.TEXT);
        wrong.refuse();
        close(question);
        CaseFact fact =
                CaseFact.of(ANSWERED, CaseFact.person(question.askedBy())).text(words);
        timeline.addOnly(question.caseNumber(), user, fact);
        tell("cases/answer", view.about(), user, question.askedBy(), words);
    }

    /** @throws Refusal when there is no such open question of this person */
    @Transactional
    public void takeBack(CaseView view, long id, String user) {
        Question question = find(view, id);
        if (!question.askedBy().equals(user)) {
            throw missing();
        }
        close(question);
        timeline.add(question.caseNumber(), user, CaseFact.of(TAKEN_BACK, CaseFact.person(question.askedOf())));
    }

    private Question find(CaseView view, long id) {
        return open(view.about().number()).stream()
                .filter(q -> q.id() == id)
                .findFirst()
                .orElseThrow(Questions::missing);
    }

    private static Refusal missing() {
        return Refusal.missing(Wording.of("cases.question.missing"));
    }

    /** Of two who answer at once, the second finds it closed. */
    private void close(Question question) {
        int closed = jdbc.sql("update case_question set closed_at = ? where id = ? and closed_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), question.id())
                .update();
        if (closed == 0) {
            throw missing();
        }
    }

    private void tell(String template, CaseSummary about, String by, String to, @Nullable String words) {
        mail.send(
                template,
                about,
                List.of(to),
                Map.of(
                        "by",
                        users.displayName(by),
                        "text",
                        String.valueOf(words),
                        CaseMail.PATH,
                        about.page() + "#piezimes"));
    }

    /** Whoever gets the id of a person who left is asked nothing. */
    @EventListener(condition = "#change.gone()")
    @Transactional
    public void on(PersonChanged change) {
        jdbc.sql("update case_question set closed_at = ? where asked_of = ? and closed_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), change.userId())
                .update();
    }
}
