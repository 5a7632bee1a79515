package lv.saimnieks.complaint.steps;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.model.Submitters;
import lv.saimnieks.complaint.people.SubmissionNotices;
import lv.saimnieks.complaint.people.SubmissionPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One question after each closing: how satisfied the submitter is. A low score changes nothing by itself; that the case be
 * examined again is a wish of its own, with a reason, and a person decides (P09, M10).
 */
@Service
@Transactional
public class SubmissionFeedback {

    private static final int TOKEN_BYTES = 32;
    private static final Duration LINK_LASTS = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final SubmissionFinder finder;
    private final Submitters submitters;
    private final SubmissionNotices notices;
    private final SubmissionPeople people;
    private final CaseTimeline timeline;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SubmissionFeedback(
            JdbcClient jdbc,
            SubmissionFinder finder,
            Submitters submitters,
            SubmissionNotices notices,
            SubmissionPeople people,
            CaseTimeline timeline,
            Clock clock) {
        this.jdbc = jdbc;
        this.finder = finder;
        this.submitters = submitters;
        this.notices = notices;
        this.people = people;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What a submitter says of how the case was handled.
     *
     * @param score 1 to 10
     * @param reopening why the case should be examined again; null when that is not wanted
     */
    public record Given(int score, String remark, boolean mayContact, String reopening) {

        public boolean wantsReopening() {
            return reopening != null;
        }
    }

    /** A question that was sent, and what was answered; null until it was. */
    public record Asked(int inRound, Instant askedAt, Instant givenAt, Given given) {

        /** The same for who may not read what the submitter wrote. */
        public Asked withoutWords() {
            return given == null
                    ? this
                    : new Asked(
                            inRound,
                            askedAt,
                            givenAt,
                            new Given(given.score(), null, given.mayContact(), given.wantsReopening() ? "" : null));
        }
    }

    /** Where a link leads: to the question of a case, which may be answered already. */
    public record Link(String number, boolean answered) {}

    /** Asks the submitter of a closed case by mail, if they want answers and can be reached so; asked anew, only the new link holds. */
    public void ask(Submission submission) {
        boolean reachable = submitters
                .of(submission.number())
                .filter(c -> c.email() != null && c.replyBy() != ReplyWay.NONE)
                .isPresent();
        if (!reachable) {
            return;
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        jdbc.sql("insert into submission_feedback (number, in_round, token, asked_at) values (?, ?, ?, ?)")
                .params(submission.number(), submission.rounds().size(), token, now())
                .update();
        notices.askFeedback(submission, token);
        timeline.add(submission.number(), CaseFact.of("complaint.timeline.feedbackAsked"));
    }

    /** Empty when the link is wrong, too old, or of an end that was not the last. */
    @Transactional(readOnly = true)
    public Optional<Link> open(String token) {
        // those of erased cases were made short, and open nothing
        return token.length() != 2 * TOKEN_BYTES
                ? Optional.empty()
                : jdbc.sql("""
                        select f.number, f.given_at is not null as answered
                        from submission_feedback f join submission s on s.number = f.number
                        where f.token = ? and f.asked_at > ? and s.status = 'CLOSED'
                          and f.in_round = (select count(*) from submission_round r where r.submission_id = s.id)
                          and f.id = (select max(n.id) from submission_feedback n where n.number = f.number)""")
                        .params(token, now().minus(LINK_LASTS))
                        .query(Link.class)
                        .optional();
    }

    /**
     * Keeps the answer; tells whoever decides when the case should be examined again.
     *
     * @return whether it was kept; not when the link leads nowhere or was used
     */
    public boolean give(String token, Given given) {
        String number = open(token).map(Link::number).orElse(null);
        if (number == null || kept(token, given) == 0) {
            return false;
        }
        timeline.add(number, CaseFact.of("complaint.timeline.feedback", given.score()));
        if (given.reopening() != null) {
            Submission submission = finder.get(number);
            Set<String> decide = new LinkedHashSet<>(people.handlers(submission).users());
            decide.addAll(people.portfolio(submission));
            notices.remind(submission, "reopening-asked", decide, null);
            timeline.add(number, CaseFact.of("complaint.timeline.reopeningAsked"));
        }
        return true;
    }

    private int kept(String token, Given given) {
        return jdbc.sql("""
                        update submission_feedback
                        set given_at = ?, score = ?, remark = ?, may_contact = ?, reopening = ?
                        where token = ? and given_at is null""")
                .params(now(), given.score(), given.remark(), given.mayContact(), given.reopening(), token)
                .update();
    }

    /** What was asked in a case, in its order. */
    @Transactional(readOnly = true)
    public List<Asked> of(String number) {
        return jdbc.sql("""
                        select in_round, asked_at, given_at, score, remark, may_contact, reopening
                        from submission_feedback where number = ? order by id""").param(number).query((row, i) -> asked(row)).list();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        Instant given = instant(row, "given_at");
        return new Asked(
                row.getInt("in_round"),
                instant(row, "asked_at"),
                given,
                given == null
                        ? null
                        : new Given(
                                row.getInt("score"),
                                row.getString("remark"),
                                row.getBoolean("may_contact"),
                                row.getString("reopening")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
