package lv.saimnieks.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import lv.saimnieks.catalogue.ItemKind;

/**
 * A service or resource that the dependency graph says may be affected (N1-5).
 *
 * @param selected false when a person de-selected it, with a reason kept in the classification
 */
@Embeddable
public record AffectedItem(
        @Column(name = "item_code") String code,

        @Column(name = "item_kind") @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
        ItemKind kind,

        boolean selected) {}
