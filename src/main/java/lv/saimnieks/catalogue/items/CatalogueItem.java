package lv.saimnieks.catalogue.items;

import jakarta.persistence.Column;
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

    private String name;
    private String description;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LifecycleStage stage;

    private boolean critical;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResourceKind resourceKind;

    private String externalId;
    private String lifeSituation;
    private String capacityNote;
    private String supplierNote;

    @Column(name = "received_note")
    private String receivedServiceNote;

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

    /** Takes over all facts; a service has no kind of resource and no supplier, a resource no life situation. */
    void describe(ItemFacts facts) {
        boolean service = kind == ItemKind.SERVICE;
        name = Objects.requireNonNull(facts.name());
        description = facts.description();
        stage = Objects.requireNonNull(facts.stage());
        critical = facts.critical();
        resourceKind = service ? null : Objects.requireNonNull(facts.resourceKind());
        externalId = facts.externalId();
        lifeSituation = service ? facts.lifeSituation() : null;
        capacityNote = facts.capacityNote();
        supplierNote = service ? null : facts.supplierNote();
        receivedServiceNote = service ? facts.receivedServiceNote() : null;
        nameKey = Latvian.sortKey(name);
        searchText = Latvian.fold(String.join(
                "\n",
                code,
                name,
                Objects.toString(description, ""),
                Objects.toString(externalId, ""),
                Objects.toString(lifeSituation, ""),
                resourceKind == null ? "" : resourceKind.label(),
                Objects.toString(supplierNote, "")));
    }

    public void moveTo(LifecycleStage next) {
        stage = Objects.requireNonNull(next);
    }

    public boolean retired() {
        return stage == LifecycleStage.RETIREMENT;
    }

    /** The facts by their Latvian names, as the change log compares them. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Wording.of("catalogue.CatalogueItem.name"), name);
        values.put(Wording.of("catalogue.CatalogueItem.description"), description);
        values.put(Wording.of("catalogue.CatalogueItem.stage"), stage.label());
        values.put(
                Wording.of("catalogue.CatalogueItem.critical"),
                critical ? Wording.of("catalogue.CatalogueItem.yes") : Wording.of("catalogue.CatalogueItem.no"));
        values.put(
                Wording.of("catalogue.CatalogueItem.resourceKind"), resourceKind == null ? null : resourceKind.label());
        values.put(Wording.of("catalogue.CatalogueItem.externalId"), externalId);
        values.put(Wording.of("catalogue.CatalogueItem.lifeSituation"), lifeSituation);
        values.put(Wording.of("catalogue.CatalogueItem.capacityNote"), capacityNote);
        values.put(Wording.of("catalogue.CatalogueItem.supplier"), supplierNote);
        values.put(Wording.of("catalogue.CatalogueItem.receivedServices"), receivedServiceNote);
        return values;
    }

    ItemFacts facts() {
        return new ItemFacts(
                name,
                description,
                stage,
                critical,
                resourceKind,
                externalId,
                lifeSituation,
                capacityNote,
                supplierNote,
                receivedServiceNote);
    }

    public Item toItem() {
        return new Item(code, kind, name, critical);
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
        return stage;
    }

    String name() {
        return name;
    }
}
