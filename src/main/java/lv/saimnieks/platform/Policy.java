package lv.saimnieks.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.shared.Labelled;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The tasks of the service-management policy that the product is about, quoted: {@code policy/*.csv}. */
@Component
public class Policy {

    private static final List<String> FILES = List.of("PU2-20", "PU2-18", "PU2-17", "PU2-12");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /** A task of the policy (uzdevums) with its requirements, in the policy's order. */
    public record Task(String id, String title, List<Item> items) {}

    /**
     * A sentence of the policy.
     *
     * @param id {@code PU2-20/A3}
     * @param actor who the policy says does it; empty where it does not say
     * @param text as the policy has it
     * @param page title of the page of the policy's material where it stands
     */
    public record Item(String id, ItemKind kind, String actor, String text, String page) {

        @JsonProperty
        String kindLabel() {
            return kind.label();
        }
    }

    /** What sort of sentence of the policy a requirement is. */
    public enum ItemKind implements Labelled {
        /** an action to perform (veicamā darbība): the report asks for each of them */
        ACTION,
        /** a duty of a role (pienākums) */
        DUTY,
        RESULT,
        /** a point of special attention */
        ATTENTION,
        DEFINITION,
        NOTE,
        PROCESS,
        /** named by a model, but not in the policy's data */
        UNKNOWN
    }

    private final List<Task> tasks = FILES.stream().map(Policy::read).toList();

    public List<Task> tasks() {
        return tasks;
    }

    private static Task read(String file) {
        try (Reader text = new InputStreamReader(
                Policy.class.getResourceAsStream("/policy/" + file + ".csv"), StandardCharsets.UTF_8)) {
            String title = "";
            List<Item> items = new ArrayList<>();
            for (CSVRecord row : FORMAT.parse(text)) {
                if (row.get("kind").equals("TASK")) {
                    title = row.get("text");
                } else {
                    items.add(new Item(
                            row.get("id"),
                            ItemKind.valueOf(row.get("kind")),
                            row.get("actor"),
                            row.get("text"),
                            row.get("page")));
                }
            }
            return new Task(file, title, List.copyOf(items));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
