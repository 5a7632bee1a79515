package lv.saimnieks.catalogue.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import lv.saimnieks.catalogue.imports.Preview.Effect;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.CsvFile;
import lv.saimnieks.shared.csv.CsvTable;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A kind of file that is read with a preview; its lines are done one after another in one transaction. */
abstract class ImportedFile<R> {

    /** All of them are one transaction, in which nobody else changes people: about 15 s. */
    static final int MOST_LINES = 2_000;

    static final int MOST_BYTES = 1_000_000;

    private final TransactionTemplate transaction;

    ImportedFile(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a line says, before it is done. */
    record Said(Effect effect, List<String> words) {

        static final Said NOTHING_NEW = new Said(Effect.UNCHANGED, List.of());
    }

    /** Beginning of the message keys of the headings; the name of the field that a column fills comes behind it. */
    abstract String words();

    abstract List<String> required();

    abstract List<String> optional();

    /** What is written of everything that is there. */
    abstract CsvTable<R> table();

    abstract List<R> rows();

    /** Two lines with the same one say something of the same. */
    abstract String about(CsvFile.Line line);

    /** Does one line of a file after another; throws {@link Refusal} that names what is wrong with which field. */
    abstract Function<CsvFile.Line, Said> taking();

    /** The heading of a field's column. */
    String heading(String field) {
        return Wording.of(words() + field);
    }

    /** What stands in the column of a field; null when nothing does. */
    @Nullable
    String cell(CsvFile.Line line, String field) {
        return line.get(heading(field));
    }

    boolean has(CsvFile.Line line, String field) {
        return line.columns().contains(heading(field));
    }

    /** Headings of the columns that have to be there. */
    List<String> requiredHeadings() {
        return required().stream().map(this::heading).toList();
    }

    /** Headings of the columns that may be there. */
    List<String> optionalHeadings() {
        return optional().stream().map(this::heading).toList();
    }

    /**
     * Says what the file changes, and does it when that is what was agreed to.
     *
     * @param agreed the mark of a preview; null when nothing was agreed to yet
     * @throws Refusal of the field {@code file} when it is no such file at all
     */
    Preview read(byte[] file, @Nullable String agreed) {
        if (file.length > MOST_BYTES) {
            throw Refusal.invalid("file", Wording.of("catalogue.import.large", MOST_BYTES / 1_000_000));
        }
        List<CsvFile.Line> lines = new ArrayList<>();
        CsvFile.read(file, requiredHeadings(), optionalHeadings(), MOST_LINES, lines::add);
        return Objects.requireNonNull(transaction.execute(status -> {
            Preview preview = all(lines);
            boolean does = preview.isReady() && preview.mark().equals(agreed);
            if (!does) {
                status.setRollbackOnly();
            }
            return new Preview(preview.lines(), preview.unchanged(), does);
        }));
    }

    private Preview all(List<CsvFile.Line> lines) {
        Map<String, Long> before = new HashMap<>();
        Function<CsvFile.Line, Said> taking = taking();
        List<Preview.Line> said =
                lines.stream().map(line -> said(line, before, taking)).toList();
        return new Preview(
                said.stream()
                        .filter(line -> line.effect() != Effect.UNCHANGED)
                        .sorted(Comparator.comparing(line -> line.effect() != Effect.REFUSED))
                        .toList(),
                said.stream().filter(line -> line.effect() == Effect.UNCHANGED).count(),
                false);
    }

    private Preview.Line said(CsvFile.Line line, Map<String, Long> before, Function<CsvFile.Line, Said> taking) {
        String about = about(line);
        try {
            if (line.wide()) {
                throw Refusal.conflict(Wording.of("shared.csv.wide"));
            }
            Long first = before.putIfAbsent(about, line.line());
            if (first != null) {
                throw Refusal.conflict(Wording.of("catalogue.import.twice", first));
            }
            Said said = taking.apply(line);
            return new Preview.Line(line.line(), said.effect(), about, said.words());
        } catch (Refusal refusal) {
            return new Preview.Line(line.line(), Effect.REFUSED, about, wrong(refusal));
        }
    }

    private List<String> wrong(Refusal refusal) {
        return refusal.fields().isEmpty()
                ? List.of(refusal.getMessage())
                : refusal.fields().entrySet().stream()
                        .map(e -> Wording.of("catalogue.import.column", heading(e.getKey()), e.getValue()))
                        .toList();
    }
}
