package lv.saimnieks.catalogue.items;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A service or a resource. Its code and kind never change; everything else changes through {@link #describe}. */
@Entity
@Table(name = "catalogue_item")
public class CatalogueItem {

    @Id
    private String code;

    @Version
    private Long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ItemKind kind;

    @Embedded
    private ItemFacts facts;

    /** Orders codes by letter and number: P-09, P-10, P-100. */
    private String codeKey;

    private String nameKey;
    private String searchText;

    protected CatalogueItem() {}

    public CatalogueItem(String code, ItemKind kind, ItemFacts facts) {
        this.code = Objects.requireNonNull(code);
        this.kind = Objects.requireNonNull(kind);
        this.codeKey = code.substring(0, 2) + "0".repeat(Math.max(0, 6 - code.length())) + code.substring(2);
        describe(facts);
    }

    /** Takes over all facts that such an item has. */
    void describe(ItemFacts told) {
        facts = told.of(kind, told.stage());
        nameKey = Latvian.sortKey(facts.name());
        searchText = Latvian.fold(String.join(
                "\n",
                code,
                facts.name(),
                Objects.toString(facts.description(), ""),
                Objects.toString(facts.externalId(), ""),
                Objects.toString(facts.lifeSituation(), ""),
                facts.resourceKind() == null ? "" : facts.resourceKind().label(),
                Objects.toString(facts.supplierNote(), "")));
    }

    public void moveTo(LifecycleStage next) {
        facts = facts.of(kind, next);
    }

    public boolean retired() {
        return facts.stage() == LifecycleStage.RETIREMENT;
    }

    /** The facts by their Latvian names, as the change log compares them. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Wording.of("catalogue.CatalogueItem.name"), facts.name());
        values.put(Wording.of("catalogue.CatalogueItem.description"), facts.description());
        values.put(Wording.of("catalogue.CatalogueItem.stage"), facts.stage().label());
        values.put(
                Wording.of("catalogue.CatalogueItem.critical"),
                facts.critical()
                        ? Wording.of("catalogue.CatalogueItem.yes")
                        : Wording.of("catalogue.CatalogueItem.no"));
        values.put(
                Wording.of("catalogue.CatalogueItem.resourceKind"),
                facts.resourceKind() == null ? null : facts.resourceKind().label());
        values.put(Wording.of("catalogue.CatalogueItem.externalId"), facts.externalId());
        values.put(Wording.of("catalogue.CatalogueItem.lifeSituation"), facts.lifeSituation());
        values.put(Wording.of("catalogue.CatalogueItem.capacityNote"), facts.capacityNote());
        values.put(Wording.of("catalogue.CatalogueItem.supplier"), facts.supplierNote());
        values.put(Wording.of("catalogue.CatalogueItem.receivedServices"), facts.receivedServiceNote());
        return values;
    }

    ItemFacts facts() {
        return facts;
    }

    public Item toItem() {
        return new Item(code, kind, facts.name(), facts.critical());
    }

    public String code() {
        return code;
    }

    public ItemKind kind() {
        return kind;
    }

    Long version() {
        return version;
    }

    LifecycleStage stage() {
        return facts.stage();
    }

    String name() {
        return facts.name();
    }
}
