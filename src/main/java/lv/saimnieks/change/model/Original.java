package lv.saimnieks.change.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A request as it was received: a copy beside the register that shows whether its text was changed later (2.6/2). */
@Entity
@Immutable
@Table(name = "change_original")
public class Original implements Persistable<Long> {

    @Id
    private Long changeId;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private TargetType targetType;

    private String requester;
    private Instant receivedAt;

    protected Original() {}

    public Original(Long changeId, Request request) {
        this.changeId = changeId;
        title = request.title();
        description = request.description();
        kind = request.kind();
        targetType = request.targetType();
        requester = request.requester();
        receivedAt = request.origin().receivedAt();
    }

    @Override
    public Long getId() {
        return changeId;
    }

    /** It is only ever written, never read back. */
    @Override
    @Transient
    public boolean isNew() {
        return true;
    }
}
