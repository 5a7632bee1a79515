package lv.saimnieks.cases.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import lv.saimnieks.shared.csv.CsvTable;
import org.springframework.stereotype.Component;

/** The whole selection of a list as a CSV file, row by row as the database gives it. */
@Component
class RegisterCsv {

    private final RegisterList list;
    private final Clock clock;

    RegisterCsv(RegisterList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    /** The file is named after the address of the page: {@code izmainas-2026-11-21.csv}. */
    void write(RegisterDescription register, ListRequest.Asked asked, String viewer, HttpServletResponse response)
            throws IOException {
        CsvTable<Row> table = new CsvTable<>();
        register.columns().stream()
                .filter(c -> c.text() != null)
                .forEach(c -> table.column(Wording.of(register.source().words() + "column." + c.name()), c.text()));
        String file = register.source().path().replaceFirst(".*/", "") + "-" + LocalDate.now(clock);
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + ".csv\"");
        table.write(response.getOutputStream(), rows -> list.each(register, asked, viewer, rows));
    }
}
