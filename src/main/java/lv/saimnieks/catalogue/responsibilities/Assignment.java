package lv.saimnieks.catalogue.responsibilities;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import lv.saimnieks.platform.Role;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person holds a role for a service, a resource or, without an item, for the institution. */
@Entity
@Table(name = "catalogue_assignment")
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String userId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    private String itemCode;

    @Embedded
    private Validity validity;

    protected Assignment() {}

    public Assignment(String userId, Role role, String itemCode, Validity validity) {
        this.userId = Objects.requireNonNull(userId);
        this.role = Objects.requireNonNull(role);
        this.itemCode = itemCode;
        this.validity = Objects.requireNonNull(validity);
    }

    void lasts(Validity changed) {
        validity = Objects.requireNonNull(changed);
    }

    /** A role for the institution counts for every item. */
    public boolean countsFor(String code) {
        return itemCode == null || itemCode.equals(code);
    }

    public Long id() {
        return id;
    }

    public String userId() {
        return userId;
    }

    public Role role() {
        return role;
    }

    public String itemCode() {
        return itemCode;
    }

    public Validity validity() {
        return validity;
    }
}
