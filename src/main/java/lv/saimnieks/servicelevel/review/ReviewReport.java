package lv.saimnieks.servicelevel.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;

/** The report of a review as a file: a line for each figure, finding and answer. */
public final class ReviewReport {

    private static final String WORDS = "servicelevel.review.";

    private ReviewReport() {}

    /** Answers with the file, {@code PARSKATS-2026-Q3.csv}. */
    public static void write(
            Review review, ReviewFigures figures, List<ReviewAnswer> answers, HttpServletResponse response)
            throws IOException {
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + review.number() + ".csv\"");
        List<String> headings = Stream.of("part", "about", "what", "says")
                .map(ReviewReport::word)
                .toList();
        try (Csv csv = new Csv(response.getOutputStream(), headings)) {
            lines(figures).forEach(csv::row);
            answers.forEach(a ->
                    csv.row(a.step().label(), a.role().label(), a.question().label(), a.answer()));
        }
    }

    private static Stream<String[]> lines(ReviewFigures f) {
        Stream<String[]> counts = f.counts().stream()
                .flatMap(c -> Stream.of(
                        count(c, "terms", c.terms()),
                        count(c, "met", c.met()),
                        count(c, "atRisk", c.atRisk()),
                        count(c, "breached", c.breached()),
                        count(c, "unmeasured", c.missing()),
                        count(c, "other", c.other())));
        Stream<String[]> papers = Stream.of(
                row("papers", "", word("agreements"), f.agreements() + ""),
                row("papers", "", word("byForm"), f.byForm() + ""));
        Stream<String[]> found = Stream.of(
                        f.troubled().stream()
                                .map(l -> row(
                                        "troubled",
                                        l.term() + " " + l.item(),
                                        l.indicator() + " " + l.target() + ", " + l.period(),
                                        Stream.of(l.value(), l.state().label(), label(l.severity()))
                                                .filter(s -> !s.isEmpty())
                                                .reduce((a, b) -> a + ", " + b)
                                                .orElse(""))),
                        f.uncovered().stream().map(i -> row("uncovered", i, "", "")),
                        f.broken().stream().map(m -> row("broken", m.term() + " " + m.item(), "", m.sentence())),
                        Stream.concat(f.agreed().stream(), f.received().stream())
                                .map(ReviewReport::beside))
                .flatMap(s -> s);
        return Stream.of(counts, found, papers).flatMap(s -> s);
    }

    private static String[] beside(ReviewFigures.Beside b) {
        return row(
                b.compared() == null ? "received" : "agreed",
                b.term() + " " + b.item() + ", " + (b.with() == null ? "" : b.with()),
                b.standard().isEmpty() ? b.target() : b.target() + " (" + b.standard() + "), " + label(b.compared()),
                b.actual());
    }

    private static String[] count(ReviewFigures.Count c, String word, long count) {
        return row("counts", c.kind().label(), word(word), Long.toString(count));
    }

    private static String[] row(String part, String about, String what, String says) {
        return new String[] {word(part), about, what, says};
    }

    private static String label(Labelled value) {
        return value == null ? "" : value.label();
    }

    private static String word(String key) {
        return Wording.of(WORDS + key);
    }
}
