package lv.saimnieks.catalogue.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.items.ItemFacts;
import lv.saimnieks.catalogue.items.ItemRow;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.shared.csv.CsvTable;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table(kind).write(bytes, rows::forEach);
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes.toByteArray());
    }

    private static CsvTable<ItemRow> table(ItemKind kind) {
        CsvTable<ItemRow> table = new CsvTable<ItemRow>()
                .column(heading("code"), row -> row.item().code())
                .column(heading("name"), fact(ItemFacts::name))
                .column(heading("stage"), fact(f -> f.stage().label()))
                .column(heading("critical"), fact(f -> heading(f.critical() ? "yes" : "no")))
                .column(heading("manager"), row -> String.join(", ", row.managerNames()))
                .column(heading("dependsOn"), row -> String.join(", ", row.dependsOn()));
        if (kind == ItemKind.SERVICE) {
            table.column(heading("providers"), row -> String.join(", ", row.providers()))
                    .column(heading("lifeSituation"), fact(ItemFacts::lifeSituation))
                    .column(heading("receivedServices"), fact(ItemFacts::receivedServiceNote));
        } else {
            table.column(heading("resourceKind"), fact(f -> f.resourceKind().label()))
                    .column(heading("supplier"), fact(ItemFacts::supplierNote));
        }
        return table.column(heading("capacity"), fact(ItemFacts::capacityNote))
                .column(heading("externalId"), fact(ItemFacts::externalId))
                .column(heading("description"), fact(ItemFacts::description));
    }

    private static String heading(String name) {
        return Wording.of("catalogue.CatalogueCsv." + name);
    }

    private static Function<ItemRow, String> fact(Function<ItemFacts, String> fact) {
        return row -> fact.apply(row.facts());
    }
}
