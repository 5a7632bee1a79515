package lv.saimnieks.catalogue.items;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import lv.saimnieks.shared.PlainText;
import org.hibernate.annotations.Immutable;

/** Who changed what when; never changed itself. Without an item it is about the institution. */
@Entity
@Immutable
@Table(name = "catalogue_log")
public class LogEntry {

    private static final int LONGEST_VALUE = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String itemCode;
    private Instant changedAt;
    private String userId;
    private String fieldName;
    private String oldValue;
    private String newValue;

    @Column(name = "change_number")
    private String caseNumber;

    protected LogEntry() {}

    LogEntry(
            String itemCode,
            Instant changedAt,
            String userId,
            String fieldName,
            String oldValue,
            String newValue,
            String caseNumber) {
        this.itemCode = itemCode;
        this.changedAt = changedAt;
        this.userId = userId;
        this.fieldName = fieldName;
        this.oldValue = cut(oldValue);
        this.newValue = cut(newValue);
        this.caseNumber = caseNumber;
    }

    private static String cut(String value) {
        return value == null ? null : PlainText.cut(value, LONGEST_VALUE);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String userId() {
        return userId;
    }

    public String fieldName() {
        return fieldName;
    }

    public String oldValue() {
        return oldValue;
    }

    public String newValue() {
        return newValue;
    }

    public String caseNumber() {
        return caseNumber;
    }
}
