package lv.saimnieks.cases.volume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.CsvFile;
import lv.saimnieks.shared.csv.CsvFile.Line;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads volumes from a CSV file with the headings of the sample on the page: kind, month, item, amount. Every line has its own
 * answer; good ones are kept whatever the others are.
 */
@Component
class VolumeImport {

    private static final int MOST_LINES = 5000;

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
        List<String> headings = List.of(Wording.of("cases.volume.sample")
                .lines()
                .findFirst()
                .orElseThrow()
                .split(";"));
        List<Answer> answers = new ArrayList<>();
        CsvFile.read(file, headings, List.of(), MOST_LINES, line -> answers.add(answer(line, headings, now, user)));
        return answers;
    }

    private Answer answer(Line line, List<String> headings, YearMonth now, String user) {
        if (line.wide()) {
            return new Answer(line.line(), false, Wording.of("shared.csv.wide"));
        }
        Problems problems = new Problems();
        VolumeEntry entry = new VolumeEntry(
                line.get(headings.get(0)),
                line.get(headings.get(1)),
                line.get(headings.get(2)),
                line.get(headings.get(3)));
        Optional<VolumeEntry.Checked> checked = entry.check(catalogue, now, problems);
        checked.ifPresent(c -> volumes.enter(c.kind(), c.month(), c.item(), c.amount(), user));
        return checked.isPresent()
                ? new Answer(line.line(), true, Wording.of("cases.volume.kept"))
                : new Answer(
                        line.line(), false, String.join(" ", problems.fields().values()));
    }
}
