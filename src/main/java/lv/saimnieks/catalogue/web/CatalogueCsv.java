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
                Wording.of("catalogue.CatalogueCsv.code"),
                Wording.of("catalogue.CatalogueCsv.name"),
                Wording.of("catalogue.CatalogueCsv.stage"),
                Wording.of("catalogue.CatalogueCsv.critical"),
                Wording.of("catalogue.CatalogueCsv.manager"),
                Wording.of("catalogue.CatalogueCsv.dependsOn")));
        common.addAll(
                kind == ItemKind.SERVICE
                        ? List.of(
                                Wording.of("catalogue.CatalogueCsv.providers"),
                                Wording.of("catalogue.CatalogueCsv.lifeSituation"),
                                Wording.of("catalogue.CatalogueCsv.receivedServices"))
                        : List.of(
                                Wording.of("catalogue.CatalogueCsv.resourceKind"),
                                Wording.of("catalogue.CatalogueCsv.supplier")));
        common.addAll(List.of(
                Wording.of("catalogue.CatalogueCsv.capacity"),
                Wording.of("catalogue.CatalogueCsv.externalId"),
                Wording.of("catalogue.CatalogueCsv.description")));
        return common;
    }

    private static List<String> cells(ItemKind kind, ItemRow row) {
        ItemFacts facts = row.facts();
        List<String> cells = new ArrayList<>();
        cells.add(row.item().code());
        cells.add(facts.name());
        cells.add(facts.stage().label());
        cells.add(
                facts.critical() ? Wording.of("catalogue.CatalogueCsv.yes") : Wording.of("catalogue.CatalogueCsv.no"));
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
