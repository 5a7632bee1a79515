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

/** A person acts for another in one role or all (no role), for one item or everything (no item) (E12). */
@Entity
@Table(name = "catalogue_substitution")
public class Substitution {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String userId;
    private String substituteId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    private String itemCode;

    @Embedded
    private Validity validity;

    protected Substitution() {}

    public Substitution(String userId, String substituteId, Role role, String itemCode, Validity validity) {
        if (userId.equals(substituteId)) {
            throw new IllegalArgumentException(userId + " cannot substitute themselves");
        }
        this.userId = userId;
        this.substituteId = substituteId;
        this.role = role;
        this.itemCode = itemCode;
        this.validity = Objects.requireNonNull(validity);
    }

    void lasts(Validity changed) {
        validity = Objects.requireNonNull(changed);
    }

    boolean covers(String person, Role inRole, String code) {
        return userId.equals(person) && (role == null || role == inRole) && (itemCode == null || itemCode.equals(code));
    }

    public Long id() {
        return id;
    }

    public String userId() {
        return userId;
    }

    public String substituteId() {
        return substituteId;
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
