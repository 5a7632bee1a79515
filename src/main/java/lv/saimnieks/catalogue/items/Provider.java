package lv.saimnieks.catalogue.items;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/** Somebody who provides services: the institution's own people or a partner (PU2-12/V1). */
@Entity
@Table(name = "catalogue_provider")
class Provider {

    @Id
    private String code;

    @Version
    private Long version;

    @Embedded
    private ProviderFacts facts;

    private String searchText;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "catalogue_provided_service", joinColumns = @JoinColumn(name = "provider_code"))
    @Column(name = "service_code")
    private Set<String> services = new TreeSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "catalogue_provider_user", joinColumns = @JoinColumn(name = "provider_code"))
    @Column(name = "user_id")
    private Set<String> users = new TreeSet<>();

    protected Provider() {}

    Provider(String code) {
        this.code = Objects.requireNonNull(code);
    }

    void describe(ProviderFacts told, Collection<String> provided, Collection<String> acting) {
        facts = Objects.requireNonNull(told);
        searchText = told.person() || told.name() == null ? "" : Latvian.fold(told.name());
        services.retainAll(provided);
        services.addAll(provided);
        users.retainAll(acting);
        users.addAll(acting);
    }

    /** The facts by their Latvian names, as the change log compares them; who a person is does not stand in it. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        ProviderFacts shown = facts.person() ? facts.withoutPerson() : facts;
        values.put(word("kind"), facts.kind().label());
        values.put(word("name"), shown.name());
        values.put(word("registrationNumber"), shown.registrationNumber());
        values.put(word("email"), shown.email());
        values.put(word("phone"), shown.phone());
        values.put(word("agreement"), shown.agreement());
        values.put(word("validFrom"), Latvian.date(facts.validFrom()));
        values.put(word("validTo"), facts.validTo() == null ? null : Latvian.date(facts.validTo()));
        values.put(word("services"), services.isEmpty() ? null : String.join(", ", services));
        values.put(word("users"), users.isEmpty() ? null : String.join(", ", users));
        return values;
    }

    private static String word(String field) {
        return Wording.of("catalogue.provider." + field);
    }

    String code() {
        return code;
    }

    Long version() {
        return version;
    }

    ProviderFacts facts() {
        return facts;
    }

    Set<String> services() {
        return services;
    }

    Set<String> users() {
        return users;
    }

    String label() {
        return ProviderFacts.label(code, facts.kind(), facts.name());
    }
}
