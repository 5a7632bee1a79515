package lv.saimnieks.complaint.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.privacy.PersonalDataLooks.LookWay;
import lv.saimnieks.shared.PhoneNumber;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what is kept of a person, by name, mail address, telephone or street; none of cases kept from the viewer. */
@Service
@Transactional
public class PersonSearch {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final PersonalDataLooks looks;

    PersonSearch(JdbcClient jdbc, PersonalDataLooks looks) {
        this.jdbc = jdbc;
        this.looks = looks;
    }

    /**
     * A submission of the person.
     *
     * @param inText whether the words stand in its text only, so that it may be somebody else's
     */
    public record Found(
            String number,
            String title,
            SubmissionStatus status,
            Instant receivedAt,
            String name,
            String email,
            String phone,
            String address,
            boolean inText) {}

    /**
     * Submissions with these words, newest first, those of the person before those that name them; at most 200.
     *
     * @throws Refusal when nothing is typed
     */
    public List<Found> find(String typed, String viewer) {
        String words = PlainText.typed(typed);
        if (words == null) {
            throw Refusal.invalid("words", Wording.of("complaint.privacy.words.missing"));
        }
        String wanted = PhoneNumber.of(words).orElse(words);
        SqlWhere person = new SqlWhere().stems("coalesce(s.search_text, '')", "p", wanted);
        SqlWhere text = new SqlWhere().stems("c.full_text", "t", words);
        List<Found> found = jdbc.sql("""
                        select number, title, status, received_at, name, email, phone, address, in_text from (
                          select c.number, c.title, c.status, c.received_at, s.name, s.email, s.phone, s.address,
                            case when %s then false else true end as in_text
                          from submission c left join submission_submitter s on s.number = c.number
                          where c.erased_at is null and ((%s) or (%s)) and %s) f
                        order by in_text, received_at desc fetch first :most rows only""".formatted(
                        condition(person), condition(person), condition(text), CaseAccess.notExcluded("c.number")))
                .params(person.parameters())
                .params(text.parameters())
                .param("viewer", viewer)
                .param("most", MOST)
                .query(Found.class)
                .list();
        looks.add(found.stream().map(Found::number).toList(), viewer, LookWay.SEARCH);
        return found;
    }

    private static String condition(SqlWhere where) {
        return where.sql().replaceFirst("^ where ", "");
    }

    /** @throws Refusal unless all of them are submissions that may be shown to the viewer */
    @Transactional(readOnly = true)
    public void requireAll(Collection<String> numbers, String viewer) {
        if (numbers.isEmpty()) {
            throw Refusal.invalid("numbers", Wording.of("complaint.privacy.none"));
        }
        long known = jdbc.sql("select count(*) from submission c where c.number in (:numbers) and "
                        + CaseAccess.notExcluded("c.number"))
                .param("numbers", numbers)
                .param("viewer", viewer)
                .query(Long.class)
                .single();
        if (known != numbers.size()) {
            throw Refusal.missing(Wording.of("complaint.privacy.unknown"));
        }
    }
}
