package lv.saimnieks.catalogue.items;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import lv.saimnieks.catalogue.CatalogueSnapshot;
import lv.saimnieks.shared.DataVersions;
import org.springframework.stereotype.Component;

/** Writes down who changed what, and says that it changed; joins the transaction of the change itself. */
@Component
public class CatalogueHistory {

    private final LogEntries entries;
    private final DataVersions versions;
    private final Clock clock;

    CatalogueHistory(LogEntries entries, DataVersions versions, Clock clock) {
        this.entries = entries;
        this.versions = versions;
        this.clock = clock;
    }

    /** One entry per value that differs. */
    public void compare(
            String code, String user, Map<String, String> before, Map<String, String> after, String caseNumber) {
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                versions.changed(CatalogueSnapshot.DATA);
                note(code, user, field, before.get(field), value, caseNumber);
            }
        });
    }

    public void note(String code, String user, String field, String before, String after) {
        versions.changed(CatalogueSnapshot.DATA);
        note(code, user, field, before, after, null);
    }

    public void note(String code, String user, String field, String before, String after, String caseNumber) {
        entries.save(new LogEntry(code, new LogLine(clock.instant(), user, field, before, after, caseNumber)));
    }
}
