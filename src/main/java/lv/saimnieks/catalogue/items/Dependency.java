package lv.saimnieks.catalogue.items;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lv.saimnieks.catalogue.ItemKind;

/** A service or resource needs a resource. */
@Entity
@Table(name = "catalogue_dependency")
class Dependency {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String dependent;
    private String dependsOn;

    protected Dependency() {}

    Dependency(CatalogueItem dependent, CatalogueItem dependsOn) {
        if (dependsOn.kind() != ItemKind.RESOURCE || dependent.code().equals(dependsOn.code())) {
            throw new IllegalArgumentException(dependent.code() + " cannot depend on " + dependsOn.code());
        }
        this.dependent = dependent.code();
        this.dependsOn = dependsOn.code();
    }

    String dependent() {
        return dependent;
    }

    String dependsOn() {
        return dependsOn;
    }
}
