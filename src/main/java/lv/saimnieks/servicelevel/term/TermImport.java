package lv.saimnieks.servicelevel.term;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.CsvFile;
import lv.saimnieks.shared.csv.CsvFile.Line;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads terms from a CSV file; each line has its own answer. A file with a wrong line is not kept at all, unless the good
 * lines are asked for. What is there already with the same content stays as it is, so that a file may come twice.
 */
@Service
public class TermImport {

    private static final int MOST_LINES = 5000;

    private final TermRows rows;
    private final TermChecks checks;
    private final TermEditing editing;
    private final TermAccess access;
    private final RegisterMeasures measures;
    private final TransactionTemplate transaction;

    TermImport(
            TermRows rows,
            TermChecks checks,
            TermEditing editing,
            TermAccess access,
            RegisterMeasures measures,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.checks = checks;
        this.editing = editing;
        this.access = access;
        this.measures = measures;
        this.transaction = transaction;
    }

    /** What became of a line. */
    public enum Outcome implements Labelled {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** The answer to a line: what is wrong with it, or the term's code. */
    public record Answer(long line, Outcome outcome, String words) {}

    /**
     * @param kept whether anything was stored
     * @param refused how many lines were wrong
     */
    public record Report(List<Answer> answers, boolean kept, long refused) {}

    /** Headings that a file has to have, and those that it may have. */
    public Columns columns() {
        return new Columns(TermLine.required(), TermLine.optional());
    }

    /** Headings of a file. */
    public record Columns(List<String> required, List<String> optional) {}

    /**
     * @param keepGood whether good lines are kept where others are wrong
     * @throws Refusal of the field {@code file} when it is no such file at all
     */
    public Report read(byte[] file, boolean keepGood, String user) {
        access.requireMayEditAny(user);
        List<Line> lines = new ArrayList<>();
        CsvFile.read(file, TermLine.required(), TermLine.optional(), MOST_LINES, lines::add);
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<Long, String> twice = differentTwice(lines);
            List<Answer> answers =
                    lines.stream().map(line -> answer(line, twice, user)).toList();
            long refused =
                    answers.stream().filter(a -> a.outcome() == Outcome.REFUSED).count();
            boolean kept = refused == 0 || (keepGood && refused < answers.size());
            if (!kept) {
                status.setRollbackOnly();
            }
            return new Report(answers, kept, refused);
        }));
    }

    /** Lines about the same version that do not say the same; of them none is right. */
    private static Map<Long, String> differentTwice(List<Line> lines) {
        Map<List<String>, List<Line>> same = lines.stream()
                .collect(Collectors.groupingBy(TermLine::version, LinkedHashMap::new, Collectors.toList()));
        Map<Long, String> wrong = new TreeMap<>();
        same.values().stream()
                .filter(l -> l.stream().map(Line::cells).distinct().count() > 1)
                .forEach(group -> group.forEach(line -> wrong.put(
                        line.line(),
                        Wording.of(
                                "servicelevel.import.wrong.twice",
                                group.stream().map(l -> Long.toString(l.line())).collect(Collectors.joining(", "))))));
        return wrong;
    }

    private Answer answer(Line line, Map<Long, String> twice, String user) {
        if (twice.containsKey(line.line())) {
            return refused(line, twice.get(line.line()));
        }
        if (line.wide()) {
            return refused(line, Wording.of("shared.csv.wide"));
        }
        TermInput in = TermLine.input(line);
        in.with("measure", measures.code(in.get("measure")));
        Problems wrong = new Problems();
        List<Term> versions = versions(in, wrong);
        Term same = versions.stream()
                .filter(v -> v.content().validFrom().toString().equals(in.get("validFrom")))
                .findFirst()
                .orElse(null);
        if (same != null && saysTheSame(same.content(), in)) {
            return new Answer(line.line(), Outcome.UNCHANGED, same.code());
        }
        if (same != null) {
            wrong.add(
                    "validFrom",
                    Wording.of(
                            "servicelevel.import.wrong.same",
                            same.version(),
                            same.content().validFrom()));
        }
        Content content = checks.check(in, versions, wrong);
        if (!wrong.has("itemCode") && !access.mayEdit(user, content.itemCode())) {
            wrong.add("itemCode", Wording.of("servicelevel.term.onlyManagers", content.itemCode()));
        }
        if (!wrong.isEmpty()) {
            return refused(line, TermLine.words(wrong));
        }
        String reason = in.get("reason") == null ? Wording.of("servicelevel.import.reason") : in.get("reason");
        editing.enter(in.get("code"), versions, content, versions.isEmpty() ? in.get("reason") : reason, user);
        return new Answer(line.line(), versions.isEmpty() ? Outcome.CREATED : Outcome.CHANGED, in.get("code"));
    }

    private List<Term> versions(TermInput in, Problems wrong) {
        if (in.get("code") == null || !TermEditing.CODE.matcher(in.get("code")).matches()) {
            wrong.add("code", Wording.of("servicelevel.term.wrong.code"));
            return List.of();
        }
        return rows.locked(in.get("code"));
    }

    /** A version may have been ended since by the one after it. */
    private boolean saysTheSame(Content there, TermInput in) {
        String end = in.get("validTo") != null || there.validTo() == null
                ? in.get("validTo")
                : there.validTo().toString();
        Problems wrong = new Problems();
        return new TermReading(in.with("validTo", end), wrong).read().equals(there) && wrong.isEmpty();
    }

    private static Answer refused(Line line, String words) {
        return new Answer(line.line(), Outcome.REFUSED, words);
    }
}
