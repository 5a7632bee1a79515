package lv.saimnieks.cases.volume;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads volumes from a CSV file as spreadsheets save it: a heading, then kind, month, item, amount; semicolons or commas,
 * UTF-8 or the Baltic code page. Every line has its own answer; good ones are kept whatever the others are.
 */
@Component
class VolumeImport {

    private static final int MOST_LINES = 5000;
    private static final int COLUMNS = 4;
    private static final Charset BALTIC = Charset.forName("windows-1257");

    private final RequestVolumes volumes;
    private final Catalogue catalogue;

    VolumeImport(RequestVolumes volumes, Catalogue catalogue) {
        this.volumes = volumes;
        this.catalogue = catalogue;
    }

    /** What became of a line. */
    record Answer(long line, boolean kept, String words) {}

    /** @throws Refusal when it is no such file at all */
    @Transactional
    public List<Answer> read(byte[] file, YearMonth now, String user) {
        String text = text(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(text.lines().findFirst().orElse("").contains(";") ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<Answer> answers = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                if (row.getRecordNumber() > MOST_LINES) {
                    throw Refusal.invalid("file", Wording.of("cases.volume.wrong.long", MOST_LINES));
                }
                if (row.getRecordNumber() > 1) {
                    answers.add(answer(row, parser.getCurrentLineNumber(), now, user));
                }
            }
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            throw Refusal.invalid("file", Wording.of("cases.volume.wrong.file"));
        }
        if (answers.isEmpty()) {
            throw Refusal.invalid("file", Wording.of("cases.volume.wrong.empty"));
        }
        return answers;
    }

    private Answer answer(CSVRecord row, long line, YearMonth now, String user) {
        if (row.size() != COLUMNS) {
            return new Answer(line, false, Wording.of("cases.volume.wrong.columns", row.size()));
        }
        Problems problems = new Problems();
        VolumeEntry entry = new VolumeEntry(row.get(0), row.get(1), row.get(2), row.get(3));
        Optional<VolumeEntry.Checked> checked = entry.check(catalogue, now, problems);
        checked.ifPresent(c -> volumes.enter(c.kind(), c.month(), c.item(), c.amount(), user));
        return checked.isPresent()
                ? new Answer(line, true, Wording.of("cases.volume.kept"))
                : new Answer(line, false, String.join(" ", problems.fields().values()));
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, BALTIC);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
