package lv.saimnieks.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.change.ChangeList;
import lv.saimnieks.change.ChangeRow;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Csv;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The whole selection of a list as a CSV file, row by row as the database gives it. */
@Component
class ChangeCsv {

    private static final List<String> HEADINGS = List.of(
            Wording.of("change.ChangeCsv.number"),
            Wording.of("change.ChangeCsv.title"),
            Wording.of("change.ChangeCsv.status"),
            Wording.of("change.ChangeCsv.closure"),
            Wording.of("change.ChangeCsv.kind"),
            Wording.of("change.ChangeCsv.scope"),
            Wording.of("change.ChangeCsv.items"),
            Wording.of("change.ChangeCsv.type"),
            Wording.of("change.ChangeCsv.complexity"),
            Wording.of("change.ChangeCsv.risk"),
            Wording.of("change.ChangeCsv.manager"),
            Wording.of("change.ChangeCsv.requester"),
            Wording.of("change.ChangeCsv.received"),
            Wording.of("change.ChangeCsv.desiredBy"),
            Wording.of("change.ChangeCsv.due"),
            Wording.of("change.ChangeCsv.overdue"),
            Wording.of("change.ChangeCsv.closed"),
            Wording.of("change.ChangeCsv.originTask"),
            Wording.of("change.ChangeCsv.originCase"));

    private final ChangeList changes;
    private final Users users;
    private final Clock clock;

    ChangeCsv(ChangeList changes, Users users, Clock clock) {
        this.changes = changes;
        this.users = users;
        this.clock = clock;
    }

    void write(String viewer, ListReader.Asked asked, HttpServletResponse response) throws IOException {
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"izmainas-" + LocalDate.now(clock) + ".csv\"");
        try (Csv csv = new Csv(response.getOutputStream(), HEADINGS)) {
            changes.each(viewer, asked.filter(), asked.order(), asked.descending(), row -> csv.row(cells(row)));
        }
    }

    private String[] cells(ChangeRow row) {
        return new String[] {
            row.number(),
            row.title(),
            label(row.status()),
            label(row.closure()),
            label(row.kind()),
            row.scope().label(),
            row.targets().isEmpty() ? label(row.targetType()) : String.join(", ", row.targets()),
            label(row.type()),
            label(row.complexity()),
            label(row.risk()),
            names(row.managers()),
            users.displayName(row.requester()),
            Latvian.dateTime(row.receivedAt()),
            Latvian.date(row.desiredBy()),
            Latvian.dateTime(row.due()),
            row.overdue() ? Wording.of("change.ChangeCsv.yes") : Wording.of("change.ChangeCsv.no"),
            Latvian.dateTime(row.closedAt()),
            row.originTask(),
            row.originCase()
        };
    }

    private String names(Collection<String> ids) {
        return ids.stream().map(users::displayName).collect(Collectors.joining(", "));
    }

    private static String label(Labelled value) {
        return value == null ? "" : value.label();
    }
}
