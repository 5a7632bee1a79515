package lv.saimnieks.change;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The stored message {@code ChangeClosed}: kept also when nobody waits for it any more. */
@Entity
@Table(name = "change_closed_fact")
public class ClosedFact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private String originProcess;
    private String originCase;

    @Enumerated(EnumType.STRING)
    private ClosureCode closureCode;

    private Instant publishedAt;
    private boolean delivered;

    protected ClosedFact() {}

    ClosedFact(Change change, Instant at) {
        number = change.number();
        originProcess = change.request().originProcess();
        originCase = change.request().originCase();
        closureCode = change.closing().code();
        publishedAt = at;
    }

    void deliver() {
        delivered = true;
    }

    public String number() {
        return number;
    }

    public String originProcess() {
        return originProcess;
    }

    public String originCase() {
        return originCase;
    }

    public ClosureCode closureCode() {
        return closureCode;
    }

    /** Whether a waiting case took it. */
    public boolean delivered() {
        return delivered;
    }
}
