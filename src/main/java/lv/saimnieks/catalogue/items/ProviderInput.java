package lv.saimnieks.catalogue.items;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.catalogue.ProviderKind;
import lv.saimnieks.notification.recipients.MailAddress;
import lv.saimnieks.shared.PhoneNumber;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/**
 * A provider as somebody typed it.
 *
 * @param users ids of those who act for it, with commas or blanks between
 * @param version which state of the entry was being changed; absent for a new one
 */
public record ProviderInput(
        String kind,
        String name,
        String registrationNumber,
        String email,
        String phone,
        String agreement,
        String validFrom,
        String validTo,
        List<String> services,
        String users,
        String version) {

    private static final int[] WEIGHTS = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1};
    private static final int MODULUS = 11;
    private static final int REMAINDER = 3;
    private static final int AGREEMENT = 1000;
    private static final List<String> ORDER = List.of(
            "kind",
            "name",
            "registrationNumber",
            "email",
            "phone",
            "agreement",
            "validFrom",
            "validTo",
            "services",
            "users");

    public ProviderInput {
        name = PlainText.clean(name);
        registrationNumber = PlainText.clean(registrationNumber);
        email = PlainText.clean(email);
        phone = PlainText.clean(phone);
        agreement = PlainText.clean(agreement);
        services = ItemCodes.all(services);
    }

    /** A new one. */
    public static ProviderInput from(String day) {
        return new ProviderInput(null, null, null, null, null, null, day, null, null, null, null);
    }

    /** The entry as it is, to be changed. */
    static ProviderInput of(Provider provider) {
        ProviderFacts f = provider.facts();
        return new ProviderInput(
                f.kind().name(),
                f.name(),
                f.registrationNumber(),
                f.email(),
                f.phone(),
                f.agreement(),
                f.validFrom().toString(),
                f.validTo() == null ? null : f.validTo().toString(),
                List.copyOf(provider.services()),
                String.join(", ", provider.users()),
                String.valueOf(provider.version()));
    }

    /** What was typed, read. */
    record Read(ProviderFacts facts, Set<String> services, Set<String> users) {}

    /** @throws lv.saimnieks.shared.Refusal with field names when something is wrong */
    Read read(Predicate<String> knownService, Predicate<String> knownUser) {
        Problems wrong = new Problems(ORDER);
        ProviderKind read = wrong.one("kind", kind, ProviderKind.class);
        if (read == null) {
            wrong.add("kind", Wording.of("catalogue.provider.wrong.kind"));
        } else if (read == ProviderKind.OWN_STAFF) {
            wrong.optional("name", Wording.of("catalogue.provider.name"), name, Problems.LINE);
        } else {
            wrong.required("name", Wording.of("catalogue.provider.name"), name, Problems.LINE);
        }
        wrong.optional("agreement", Wording.of("catalogue.provider.agreement"), agreement, AGREEMENT);
        String number = registrationNumber == null ? null : registrationNumber.replaceAll("[\\s-]", "");
        if (number != null && read == ProviderKind.NATURAL_PERSON) {
            wrong.add("registrationNumber", Wording.of("catalogue.provider.wrong.personNumber"));
        } else if (number != null && !registered(number)) {
            wrong.add("registrationNumber", Wording.of("catalogue.provider.wrong.registrationNumber"));
        }
        if (email != null && MailAddress.of(email).isEmpty()) {
            wrong.add("email", Wording.of("catalogue.provider.wrong.email"));
        }
        String telephone = phone == null ? null : PhoneNumber.of(phone).orElse(null);
        if (phone != null && telephone == null) {
            wrong.add("phone", Wording.of("catalogue.provider.wrong.phone"));
        }
        var from = wrong.day("validFrom", validFrom);
        if (from == null) {
            wrong.add("validFrom", Wording.of("catalogue.provider.wrong.validFrom"));
        }
        var to = wrong.day("validTo", validTo);
        wrong.period(from, to, "validTo");
        services.stream()
                .filter(s -> !knownService.test(s))
                .forEach(s -> wrong.add("services", Wording.of("catalogue.provider.wrong.service", s)));
        if (services.isEmpty()) {
            wrong.add("services", Wording.of("catalogue.provider.wrong.noService"));
        }
        Set<String> acting = new TreeSet<>(Stream.of((users == null ? "" : users).split("[,;\\s]+"))
                .filter(u -> !u.isEmpty())
                .toList());
        acting.stream()
                .filter(u -> !knownUser.test(u))
                .forEach(u -> wrong.add("users", Wording.of("catalogue.provider.wrong.user", u)));
        wrong.refuse();
        return new Read(
                new ProviderFacts(read, name, number, email, telephone, agreement, from, to),
                new TreeSet<>(services),
                acting);
    }

    /** Eleven digits of a legal person whose check digit fits. */
    static boolean registered(String number) {
        if (!number.matches("[4-9]\\d{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return sum % MODULUS == REMAINDER;
    }
}
