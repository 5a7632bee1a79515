package lv.saimnieks.catalogue.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.catalogue.ItemFacts;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.ItemRow;
import lv.saimnieks.shared.Csv;
import lv.saimnieks.shared.Wording;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file that Excel with Latvian settings opens by itself: UTF-8 with its mark, semicolons. */
final class CatalogueCsv {

    static final MediaType TYPE = MediaType.parseMediaType(Csv.TYPE);

    private CatalogueCsv() {}

    static ResponseEntity<byte[]> answer(ItemKind kind, List<ItemRow> rows) {
        String name = kind == ItemKind.SERVICE ? "pakalpojumi.csv" : "resursi.csv";
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes(kind, rows));
    }

    private static byte[] bytes(ItemKind kind, List<ItemRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Csv csv = new Csv(bytes, headings(kind))) {
            rows.forEach(row -> csv.row(cells(kind, row).toArray(String[]::new)));
        }
        return bytes.toByteArray();
    }

    private static List<String> headings(ItemKind kind) {
        List<String> common = new ArrayList<>(List.of(
                Wording.of("catalogue.CatalogueCsv.headings"),
                Wording.of("catalogue.CatalogueCsv.headings-2"),
                Wording.of("catalogue.CatalogueCsv.headings-3"),
                Wording.of("catalogue.CatalogueCsv.headings-4"),
                Wording.of("catalogue.CatalogueCsv.headings-5"),
                Wording.of("catalogue.CatalogueCsv.headings-6")));
        common.addAll(
                kind == ItemKind.SERVICE
                        ? List.of(
                                Wording.of("catalogue.CatalogueCsv.headings-7"),
                                Wording.of("catalogue.CatalogueCsv.headings-8"),
                                Wording.of("catalogue.CatalogueCsv.headings-9"))
                        : List.of(
                                Wording.of("catalogue.CatalogueCsv.headings-10"),
                                Wording.of("catalogue.CatalogueCsv.headings-11")));
        common.addAll(List.of(
                Wording.of("catalogue.CatalogueCsv.headings-12"),
                Wording.of("catalogue.CatalogueCsv.headings-13"),
                Wording.of("catalogue.CatalogueCsv.headings-14")));
        return common;
    }

    private static List<String> cells(ItemKind kind, ItemRow row) {
        ItemFacts facts = row.facts();
        List<String> cells = new ArrayList<>();
        cells.add(row.item().code());
        cells.add(facts.name());
        cells.add(facts.stage().label());
        cells.add(
                facts.critical()
                        ? Wording.of("catalogue.CatalogueCsv.cells")
                        : Wording.of("catalogue.CatalogueCsv.cells-2"));
        cells.add(String.join(", ", row.managerNames()));
        cells.add(String.join(", ", row.dependsOn()));
        if (kind == ItemKind.SERVICE) {
            cells.add(String.join(", ", row.providers()));
            cells.add(facts.lifeSituation());
            cells.add(facts.receivedServiceNote());
        } else {
            cells.add(facts.resourceKind().label());
            cells.add(facts.supplierNote());
        }
        cells.add(facts.capacityNote());
        cells.add(facts.externalId());
        cells.add(facts.description());
        return cells;
    }
}
