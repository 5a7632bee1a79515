package lv.saimnieks.catalogue.items;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import lv.saimnieks.catalogue.ItemKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One of those who provide a service. */
@Entity
@Table(name = "catalogue_provider")
class Provider {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String serviceCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProviderKind kind;

    private String name;

    protected Provider() {}

    Provider(CatalogueItem service, ProviderKind kind, String name) {
        if (service.kind() != ItemKind.SERVICE) {
            throw new IllegalArgumentException(service.code() + " is not a service");
        }
        this.serviceCode = service.code();
        this.kind = Objects.requireNonNull(kind);
        this.name = name;
    }

    Long id() {
        return id;
    }

    String serviceCode() {
        return serviceCode;
    }

    ProviderKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    /** Kind and, where known, name, as lists show it. */
    String label() {
        return name == null ? kind.label() : kind.label() + ": " + name;
    }
}
