package lv.saimnieks.catalogue.responsibilities;

import jakarta.persistence.Embeddable;
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
import lv.saimnieks.shared.Wording;
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

    @Embedded
    private Given given;

    /** Who acts for whom in what, from when to when. */
    @Embeddable
    public record Given(
            String userId,
            String substituteId,

            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            Role role,

            String itemCode,
            Validity validity) {

        public Given {
            Objects.requireNonNull(validity);
            if (userId.equals(substituteId)) {
                throw new IllegalArgumentException(userId + " cannot substitute themselves");
            }
        }

        /** The same from other days to others. */
        Given lasting(Validity changed) {
            return new Given(userId, substituteId, role, itemCode, changed);
        }

        /** Whether it is for that role and item. */
        public boolean covers(Role inRole, String code) {
            return (role == null || role == inRole) && (itemCode == null || itemCode.equals(code));
        }

        /** Who acts for whom in what and when, for the log. */
        String label() {
            return substituteId + " aizvieto " + userId + " (" + scope() + "), " + validity.label();
        }

        /** Role and item in words. */
        String scope() {
            String inRole = role == null ? Wording.of("catalogue.ResponsibilityReader.allRoles") : role.label();
            return itemCode == null ? inRole : inRole + ", " + itemCode;
        }
    }

    protected Substitution() {}

    public Substitution(Given given) {
        this.given = given;
    }

    void lasts(Validity changed) {
        given = given.lasting(changed);
    }

    public Long id() {
        return id;
    }

    public Given given() {
        return given;
    }
}
