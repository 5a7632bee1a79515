package lv.saimnieks.complaint.recognition;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.DecisionTable;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.platform.DecisionRow;
import lv.saimnieks.platform.DecisionTables;
import lv.saimnieks.platform.Role;

/** The recogniser with the tables of {@code processes/complaint} and the catalogue of the demo, without an engine. */
final class PlainRecogniser {

    private PlainRecogniser() {}

    static Recogniser create() {
        return create(demoCatalogue());
    }

    static Recogniser create(List<Item> items) {
        PhraseBook book = new PhraseBook(file("submission-phrases"), file("submission-keywords"));
        Map<String, DecisionTable> tables = new HashMap<>();
        Catalogue catalogue = mock(Catalogue.class);
        when(catalogue.all()).thenReturn(items);
        Responsibilities responsibilities = mock(Responsibilities.class);
        when(responsibilities.peopleFor(any(), any()))
                .thenAnswer(call -> call.getArgument(0) == Role.EXTERNAL_SERVICE_PROVIDER
                                && List.of("P-10", "P-11").contains(call.getArgument(1, String.class))
                        ? List.of("arejais-sniedzejs-1")
                        : List.of());
        return new Recogniser(
                () -> book,
                new DecisionTables() {
                    @Override
                    public DecisionRow evaluate(String key, Map<String, Object> inputs) {
                        return new DecisionRow(
                                key,
                                tables.computeIfAbsent(key, k -> new DecisionTable("complaint", k))
                                        .decide(inputs));
                    }

                    @Override
                    public String version(String key) {
                        return key;
                    }
                },
                catalogue,
                responsibilities);
    }

    private static byte[] file(String table) {
        try {
            return Files.readAllBytes(Path.of("processes/complaint", table + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Item> demoCatalogue() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/demo/catalogue-items.csv")).stream()
                    .map(line -> line.split(";"))
                    .filter(c -> c[0].matches("[PR]-\\d+"))
                    .map(c -> new Item(c[0], c[0].startsWith("P") ? ItemKind.SERVICE : ItemKind.RESOURCE, c[1], false))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
