package lv.saimnieks.servicelevel.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.cases.PortfolioReaders;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of reviews: one quarter after the other, with what was answered and the figures of the report. */
@Service
@Transactional
public class Reviews {

    /** Address of the list; each review has its page below it. */
    public static final String PATH = "/registri/limeni/parskatisana";

    /** What the numbers begin with. */
    public static final String PREFIX = "PARSKATS-";

    private static final int MONTHS = 3;
    private static final String COLUMNS =
            "select number, quarter, yearly, started_by, started_at, closed_at, cancelled from level_review";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ReviewCounts counts;
    private final PortfolioReaders readers;
    private final Clock clock;

    Reviews(JdbcClient jdbc, ObjectMapper json, ReviewCounts counts, PortfolioReaders readers, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.counts = counts;
        this.readers = readers;
        this.clock = clock;
    }

    /** The quarter that is reviewed now: the last one that has ended. */
    public ReportPeriod due() {
        LocalDate before = clock.instant().atZone(Latvian.ZONE).toLocalDate().minusMonths(MONTHS);
        return ReportPeriod.of(before.getYear() + "-Q" + ((before.getMonthValue() - 1) / MONTHS + 1))
                .orElseThrow();
    }

    /**
     * Begins the review by the clock.
     *
     * @return empty when the quarter was or is being reviewed
     */
    public Optional<Review> begin() {
        ReportPeriod quarter = due();
        return of(quarter).isEmpty() ? Optional.of(enter(quarter, false, null)) : Optional.empty();
    }

    /**
     * Begins the review by hand; of a quarter that was reviewed already, once more.
     *
     * @param yearly whether principles and forms are reviewed too; after the fourth quarter they are anyway
     * @throws Refusal when the person manages no portfolio, or the quarter is being reviewed
     */
    public Review begin(boolean yearly, String user) {
        if (!readers.controls(user)) {
            throw Refusal.forbidden(Wording.of("servicelevel.review.onlyPortfolio"));
        }
        ReportPeriod quarter = due();
        of(quarter).stream().filter(Review::open).findFirst().ifPresent(r -> {
            throw Refusal.conflict(Wording.of("servicelevel.review.goesOn", quarter.label(), r.number()));
        });
        return enter(quarter, yearly, user);
    }

    private Review enter(ReportPeriod quarter, boolean yearly, String user) {
        int before = of(quarter).size();
        String number = PREFIX + quarter.code() + (before == 0 ? "" : "-" + (before + 1));
        boolean fourth = quarter.code().endsWith("Q4");
        jdbc.sql("insert into level_review (number, quarter, yearly, started_by, started_at) values (?, ?, ?, ?, ?)")
                .params(number, quarter.code(), yearly || fourth, user, Timestamp.from(clock.instant()))
                .update();
        return get(number);
    }

    private List<Review> of(ReportPeriod quarter) {
        return jdbc.sql(COLUMNS + " where quarter = ?")
                .param(quarter.code())
                .query(Review.class)
                .list();
    }

    /** The first review's number of the quarter that is due now. */
    public String numberDue() {
        return PREFIX + due().code();
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public Review get(String number) {
        return jdbc.sql(COLUMNS + " where number = ?")
                .param(number)
                .query(Review.class)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.review.missing", number)));
    }

    /**
     * A review that the person may read.
     *
     * @throws Refusal when there is none or the person may not
     */
    @Transactional(readOnly = true)
    public Review read(String number, String user) {
        requireReadable(user);
        return get(number);
    }

    /** Every review, whoever asks. */
    @Transactional(readOnly = true)
    List<Review> all() {
        return jdbc.sql(COLUMNS).query(Review.class).list();
    }

    /** All reviews, newest first. */
    @Transactional(readOnly = true)
    public PageOf<Review> all(String user, int page, int size) {
        requireReadable(user);
        long total =
                jdbc.sql("select count(*) from level_review").query(Long.class).single();
        List<Review> found = jdbc.sql(COLUMNS + " order by started_at desc, number desc limit ? offset ?")
                .params(size, (long) page * size)
                .query(Review.class)
                .list();
        return new PageOf<>(found, page, size, total);
    }

    private void requireReadable(String user) {
        if (!readers.mayRead(user)) {
            throw Refusal.forbidden(Wording.of("servicelevel.review.forbidden"));
        }
    }

    /** Whether the person may begin a review. */
    public boolean mayBegin(String user) {
        return readers.controls(user);
    }

    /** What was answered so far, by step, services first. */
    @Transactional(readOnly = true)
    public List<ReviewAnswer> answers(String number) {
        return jdbc
                .sql("select * from level_review_answer where review = ?")
                .param(number)
                .query(ReviewAnswer.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(ReviewAnswer::step)
                        .thenComparing(ReviewAnswer::role)
                        .thenComparing(ReviewAnswer::question))
                .toList();
    }

    /** Keeps an answer; null for none. */
    public void answer(String number, ReviewStep step, String side, Question question, String answer, String user) {
        if (answer != null) {
            jdbc.sql("""
                            insert into level_review_answer (review, step, side, question, answer, user_id, answered_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(number, step.name(), side, question.name(), answer, user)
                    .param(Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** The wish for a change or for support became the case of that number. */
    public void asked(String number, String side, Question wish, String caseNumber) {
        jdbc.sql("update level_review_answer set answer = ? where review = ? and side = ? and question = ?")
                .params(caseNumber, number, side, wish.name())
                .update();
    }

    /** The figures of a review: those of the report; of one that goes on, as they are now. */
    @Transactional(readOnly = true)
    public ReviewFigures figures(Review review) {
        Optional<String> stored = jdbc.sql("select figures from level_review where number = ? and figures is not null")
                .param(review.number())
                .query(String.class)
                .optional();
        try {
            return stored.isEmpty() ? counts.of(review.period()) : json.readValue(stored.get(), ReviewFigures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Review " + review.number() + " has no figures", e);
        }
    }

    /** Its process was ended by a person past its steps; the figures stay as they are now. */
    public void cancel(String number) {
        if (get(number).open()) {
            close(number);
            jdbc.sql("update level_review set cancelled = true where number = ?")
                    .param(number)
                    .update();
        }
    }

    /** Makes the report: the figures stay as they are today. */
    public void close(String number) {
        try {
            String figures = json.writeValueAsString(counts.of(get(number).period()));
            jdbc.sql("update level_review set closed_at = ?, figures = ? where number = ?")
                    .params(Timestamp.from(clock.instant()), figures, number)
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
