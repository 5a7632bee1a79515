package lv.saimnieks.catalogue.items;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Who changed what when; never changed itself. Without an item it is about the institution. */
@Entity
@Immutable
@Table(name = "catalogue_log")
public class LogEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String itemCode;

    @Embedded
    private LogLine line;

    protected LogEntry() {}

    LogEntry(String itemCode, LogLine line) {
        this.itemCode = itemCode;
        this.line = line;
    }

    public LogLine line() {
        return line;
    }
}
