package lv.saimnieks.servicelevel.measurement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.saimnieks.servicelevel.measurement.Answer.Status;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.CsvFile;
import lv.saimnieks.shared.csv.CsvFile.Line;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads measurements from a CSV file, line by line. A file with a wrong line is not kept at all, unless the good lines
 * are asked for; of two lines that contradict each other neither is good. What is there already stays as it is, so that
 * a file may come twice.
 */
@Service
public class MeasurementFile {

    private static final int MOST_LINES = 1_000_000;
    private static final int MOST_ANSWERS = 200;
    private static final String SOURCE = "csv";
    private static final List<String> FIELDS =
            List.of("period", "from", "to", "at", "value", "unit", "good", "total", "kind", "externalId");

    private final Measurements measurements;
    private final TransactionTemplate transaction;

    MeasurementFile(Measurements measurements, TransactionTemplate transaction) {
        this.measurements = measurements;
        this.transaction = transaction;
    }

    /**
     * What became of a file.
     *
     * @param kept whether anything of it was stored
     * @param refused how many lines were wrong
     * @param wrong the first of them, line by line, with what is wrong
     */
    public record Report(boolean kept, long created, long unchanged, long refused, Map<Long, String> wrong) {}

    /** Headings that a file may have; the first must be there. */
    public static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(heading("term")));
        FIELDS.forEach(f -> headings.add(heading(f)));
        return headings;
    }

    private static String heading(String field) {
        return Wording.of("servicelevel.measurement.column." + field);
    }

    /**
     * Takes in a file.
     *
     * @param keepGood whether good lines are kept where others are wrong
     * @throws Refusal of the field {@code file} when it is no such file at all
     */
    public Report read(byte[] file, boolean keepGood, String user) {
        Pass first = new Pass(user, new BitSet());
        Report report = once(file, first);
        if (report.kept() || !keepGood || first.created() + first.unchanged == 0) {
            return report;
        }
        Report again = once(file, new Pass(user, first.refused));
        return new Report(again.kept(), again.created(), again.unchanged(), report.refused(), report.wrong());
    }

    private Report once(byte[] file, Pass pass) {
        return Objects.requireNonNull(transaction.execute(status -> {
            CsvFile.read(
                    file, List.of(heading("term")), headings().subList(1, FIELDS.size() + 1), MOST_LINES, pass::add);
            pass.end();
            if (!pass.refused.isEmpty()) {
                status.setRollbackOnly();
            }
            return pass.report();
        }));
    }

    /** One reading of a file. */
    private final class Pass {

        private final Measurements.Reading reading;
        private final BitSet skipped;
        private final Map<String, String> fieldOf = new HashMap<>();
        private final List<Map<String, String>> rows = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        /** First id of what was created together → the line of each. */
        private final NavigableMap<Long, int[]> created = new TreeMap<>();

        private final BitSet refused = new BitSet();
        private final Map<Long, String> wrong = new TreeMap<>();
        private long unchanged;

        Pass(String user, BitSet skipped) {
            this.reading = measurements.reading(user);
            this.skipped = skipped;
            fieldOf.put(heading("term"), "term");
            FIELDS.forEach(f -> fieldOf.put(heading(f), f));
        }

        void add(Line line) {
            int number = (int) line.line();
            if (skipped.get(number)) {
                return;
            }
            if (line.wide()) {
                refuse(number, Wording.of("shared.csv.wide"));
                return;
            }
            Map<String, String> row = new HashMap<>();
            line.cells().forEach((heading, cell) -> row.put(fieldOf.get(heading), cell));
            rows.add(row);
            lines.add(number);
            if (rows.size() == Measurements.CHUNK) {
                flush();
            }
        }

        void end() {
            flush();
            reading.end();
        }

        private void flush() {
            List<Answer> answers = reading.store(rows, 0, SOURCE);
            answers.stream()
                    .filter(a -> a.status() == Status.CREATED)
                    .findFirst()
                    .ifPresent(first -> created.put(
                            first.id(),
                            answers.stream()
                                    .filter(a -> a.status() == Status.CREATED)
                                    .mapToInt(a -> lines.get(a.index()))
                                    .toArray()));
            for (Answer answer : answers) {
                int line = lines.get(answer.index());
                int other = lineOf(answer.id());
                if (answer.status() == Status.UNCHANGED) {
                    unchanged++;
                } else if (answer.refused() && other > 0) {
                    String sentence = Wording.of("servicelevel.measurement.wrong.lines", other, line);
                    refuse(other, sentence);
                    refuse(line, sentence);
                } else if (answer.refused()) {
                    refuse(line, words(answer));
                }
            }
            rows.clear();
            lines.clear();
        }

        /** The line by which an observation was created; 0 when it was there before. */
        private int lineOf(Long id) {
            Map.Entry<Long, int[]> block = id == null ? null : created.floorEntry(id);
            boolean within = block != null && id - block.getKey() < block.getValue().length;
            return within ? block.getValue()[(int) (id - block.getKey())] : 0;
        }

        private void refuse(int line, String sentence) {
            refused.set(line);
            if (wrong.size() < MOST_ANSWERS) {
                wrong.putIfAbsent((long) line, sentence);
            }
        }

        private long created() {
            return created.values().stream().mapToLong(block -> block.length).sum();
        }

        Report report() {
            boolean kept = refused.isEmpty();
            return new Report(kept, kept ? created() : 0, kept ? unchanged : 0, refused.cardinality(), wrong);
        }
    }

    /** What is wrong with a line, by column. */
    private static String words(Answer answer) {
        return answer.fields().entrySet().stream()
                .map(e -> Wording.of("servicelevel.import.wrong.column", heading(e.getKey()), e.getValue()))
                .collect(Collectors.joining(" "));
    }
}
