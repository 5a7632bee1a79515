package lv.saimnieks.audit.mask;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.platform.Institution;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.LatvianStems;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What looks like personal data and is the institution's own: its name and contacts, services and resources, and the
 * people of its directory, who act by name and with a role; also names that they had before.
 */
@Component
class KnownWords {

    private final Users users;
    private final Catalogue catalogue;
    private final Institution institution;

    KnownWords(Users users, Catalogue catalogue, Institution institution) {
        this.users = users;
        this.catalogue = catalogue;
        this.institution = institution;
    }

    /** Whether a text is part of one of them, in any ending; they are read once, when first asked for. */
    Predicate<String> now() {
        SingletonSupplier<String> all = SingletonSupplier.of(this::read);
        return text -> all.obtain().contains(stems(text));
    }

    private String read() {
        Stream<String> own = Stream.of(
                institution.name(),
                institution.nameInEnglish(),
                institution.address(),
                institution.phone(),
                institution.email(),
                institution.dataProtection());
        return Stream.of(
                        own,
                        users.known().stream(),
                        catalogue.allWithRetired().stream().map(Item::label))
                .flatMap(words -> words)
                .map(KnownWords::stems)
                .collect(Collectors.joining("|"));
    }

    private static String stems(String text) {
        return " " + String.join(" ", LatvianStems.of(text)) + " ";
    }
}
