package lv.saimnieks.audit.conformity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The tasks of the service-management policy that the product is about, quoted: {@code policy/*.csv}. */
@Component
class Policy {

    private static final List<String> FILES = List.of("PU2-20", "PU2-18", "PU2-17", "PU2-12");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final List<PolicyTask> tasks = FILES.stream().map(Policy::read).toList();

    List<PolicyTask> tasks() {
        return tasks;
    }

    private static PolicyTask read(String file) {
        try (Reader text = new InputStreamReader(
                Policy.class.getResourceAsStream("/policy/" + file + ".csv"), StandardCharsets.UTF_8)) {
            String title = "";
            List<PolicyItem> items = new ArrayList<>();
            for (CSVRecord row : FORMAT.parse(text)) {
                if (row.get("kind").equals("TASK")) {
                    title = row.get("text");
                } else {
                    items.add(new PolicyItem(
                            row.get("id"),
                            PolicyKind.valueOf(row.get("kind")),
                            row.get("actor"),
                            row.get("text"),
                            row.get("page")));
                }
            }
            return new PolicyTask(file, title, List.copyOf(items));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
