package lv.saimnieks.catalogue.items;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.LifecycleStage;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is known of a service or resource beside its code.
 *
 * @param resourceKind only of a resource, and always there
 * @param externalId its id in the state's register of services (T2) or resources (T3)
 * @param lifeSituation code in the state's register of life situations (T1); only of a service
 * @param capacityNote how much the service or resource can carry, in words
 * @param supplierNote who supplies the resource; only of a resource
 * @param receivedServiceNote services that the provider itself receives; only of a service
 */
@Embeddable
public record ItemFacts(
        String name,
        String description,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        LifecycleStage stage,

        boolean critical,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        ResourceKind resourceKind,

        String externalId,
        String lifeSituation,
        String capacityNote,
        String supplierNote,
        @Column(name = "received_note") String receivedServiceNote) {

    public ItemFacts {
        Objects.requireNonNull(name);
        Objects.requireNonNull(stage);
    }

    /** The same at a stage, without what an item of the kind does not have. */
    ItemFacts of(ItemKind kind, LifecycleStage at) {
        boolean service = kind == ItemKind.SERVICE;
        return new ItemFacts(
                name,
                description,
                at,
                critical,
                service ? null : Objects.requireNonNull(resourceKind),
                externalId,
                service ? lifeSituation : null,
                capacityNote,
                service ? null : supplierNote,
                service ? receivedServiceNote : null);
    }
}
