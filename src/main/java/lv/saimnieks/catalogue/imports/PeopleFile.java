package lv.saimnieks.catalogue.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.imports.Preview.Effect;
import lv.saimnieks.notification.recipients.MailAddress;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.security.people.People;
import lv.saimnieks.platform.security.people.Person;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.CsvFile.Line;
import lv.saimnieks.shared.csv.CsvTable;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Who works here: id, names, address, roles, and whether they still do. A column that the file does not have leaves what is
 * there; so does a person whom it does not name.
 */
@Component
class PeopleFile extends ImportedFile<Person> {

    private static final int LONGEST_NAME = 100;

    private final People people;
    private final Users users;

    PeopleFile(PlatformTransactionManager transactions, People people, Users users) {
        super(transactions);
        this.people = people;
        this.users = users;
    }

    @Override
    String words() {
        return "catalogue.PeopleFile.";
    }

    @Override
    List<String> required() {
        return List.of("id", "firstName");
    }

    @Override
    List<String> optional() {
        return List.of("lastName", "mail", "roles", "works");
    }

    @Override
    CsvTable<Person> table() {
        return new CsvTable<Person>()
                .column(heading("id"), Person::id)
                .column(heading("firstName"), Person::firstName)
                .column(heading("lastName"), Person::lastName)
                .column(heading("mail"), Person::mail)
                .column(heading("roles"), person -> labels(person.roles()))
                .column(heading("works"), person -> Wording.of("catalogue.CatalogueCsv.yes"));
    }

    @Override
    List<Person> rows() {
        return people.all();
    }

    @Override
    String about(Line line) {
        return Objects.requireNonNullElse(cell(line, "id"), "");
    }

    @Override
    Function<Line, Said> taking() {
        Map<String, String> known = people.ids().stream().collect(Collectors.toMap(PeopleFile::small, id -> id));
        return line -> take(line, known);
    }

    /** @param ids of everybody, by their small letters */
    private Said take(Line line, Map<String, String> ids) {
        Problems check = new Problems();
        String id = about(line);
        check.required("id", heading("id"), id, People.LONGEST_ID);
        Optional<Person> known = people.find(id);
        Person there = known.orElse(new Person(id, "", "", "", Set.of()));
        boolean works = works(line, check);
        if (works && known.isEmpty() && !id.isEmpty()) {
            newId(id, ids, check);
        }
        Person wanted = new Person(
                id,
                name("firstName", line, there.firstName(), check),
                name("lastName", line, there.lastName(), check),
                mail(line, there.mail(), check),
                roles(line, there.roles(), check));
        if (works
                && wanted.firstName().isEmpty()
                && (known.isEmpty() || !there.firstName().isEmpty())) {
            check.add("firstName", Wording.of("input.required", heading("firstName")));
        }
        myself(wanted, works, check);
        check.refuse();
        if (!works) {
            return known.isEmpty() ? Said.NOTHING_NEW : leaves(there);
        }
        if (known.isPresent() && wanted.equals(there)) {
            return Said.NOTHING_NEW;
        }
        people.save(wanted);
        if (without(there.roles(), wanted.roles()).contains(Role.ADMINISTRATOR)) {
            somebodyAdministers("roles");
        }
        return new Said(known.isEmpty() ? Effect.NEW : Effect.CHANGED, differences(there, wanted));
    }

    private void newId(String id, Map<String, String> ids, Problems check) {
        if (!people.fitsAsId(id)) {
            check.add("id", Wording.of("catalogue.PeopleFile.badId", People.LONGEST_ID));
        }
        String alike = ids.putIfAbsent(small(id), id);
        if (alike != null) {
            check.add("id", Wording.of("catalogue.PeopleFile.alike", alike));
        }
    }

    private boolean works(Line line, Problems check) {
        String cell = cell(line, "works");
        boolean not = cell != null && same(cell, Wording.of("catalogue.CatalogueCsv.no"));
        if (cell != null && !not && !same(cell, Wording.of("catalogue.CatalogueCsv.yes"))) {
            check.add("works", Wording.of("catalogue.PeopleFile.yesOrNo"));
        }
        return !not;
    }

    private String name(String field, Line line, String there, Problems check) {
        if (!has(line, field)) {
            return there;
        }
        String name = cell(line, field);
        if (there.equals(name)) {
            return there;
        }
        check.optional(field, heading(field), name, LONGEST_NAME);
        return Objects.requireNonNullElse(PlainText.clean(name), "");
    }

    private String mail(Line line, String there, Problems check) {
        if (!has(line, "mail")) {
            return there;
        }
        String mail = Objects.requireNonNullElse(cell(line, "mail"), "");
        if (!mail.isEmpty() && !mail.equals(there) && MailAddress.of(mail).isEmpty()) {
            check.add("mail", Wording.of("catalogue.PeopleFile.badMail"));
        }
        return mail;
    }

    private Set<Role> roles(Line line, Set<Role> there, Problems check) {
        if (!has(line, "roles")) {
            return there;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : Objects.requireNonNullElse(cell(line, "roles"), "").split("[,|\\n]", -1)) {
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(r -> same(r.label(), name) || r.group().equals(small(name.strip())))
                    .findFirst();
            role.ifPresent(roles::add);
            if (role.isEmpty() && !name.isBlank()) {
                check.add(
                        "roles",
                        Wording.of("catalogue.PeopleFile.badRole", name.strip(), labels(Set.of(Role.values()))));
            }
        }
        return roles;
    }

    /** Two who take each other out at once do it one after another, because both change the directory. */
    private void somebodyAdministers(String field) {
        if (users.holders(Role.ADMINISTRATOR).isEmpty()) {
            throw Refusal.invalid(field, Wording.of("catalogue.PeopleFile.last", Role.ADMINISTRATOR.label()));
        }
    }

    /** Nobody locks themselves out. */
    private void myself(Person wanted, boolean works, Problems check) {
        if (!users.current().filter(me -> me.equals(wanted.id())).isPresent()) {
            return;
        }
        if (!works) {
            check.add("works", Wording.of("catalogue.PeopleFile.myself"));
        } else if (!wanted.roles().contains(Role.ADMINISTRATOR)) {
            check.add("roles", Wording.of("catalogue.PeopleFile.ownRole", Role.ADMINISTRATOR.label()));
        }
    }

    private Said leaves(Person person) {
        people.remove(person.id());
        if (person.roles().contains(Role.ADMINISTRATOR)) {
            somebodyAdministers("works");
        }
        return new Said(
                Effect.ENDED,
                person.roles().isEmpty()
                        ? List.of(Wording.of("catalogue.PeopleFile.leaves"))
                        : List.of(
                                Wording.of("catalogue.PeopleFile.leaves"),
                                Wording.of("catalogue.PeopleFile.taken", labels(person.roles()))));
    }

    private List<String> differences(Person before, Person after) {
        List<String> words = new ArrayList<>();
        differs("firstName", before.firstName(), after.firstName(), words);
        differs("lastName", before.lastName(), after.lastName(), words);
        differs("mail", before.mail(), after.mail(), words);
        Set<Role> given = without(after.roles(), before.roles());
        Set<Role> taken = without(before.roles(), after.roles());
        if (!given.isEmpty()) {
            words.add(Wording.of("catalogue.PeopleFile.given", labels(given)));
        }
        if (!taken.isEmpty()) {
            words.add(Wording.of("catalogue.PeopleFile.taken", labels(taken)));
        }
        return words;
    }

    private void differs(String field, String before, String after, List<String> words) {
        if (!before.equals(after)) {
            words.add(Wording.of(
                    before.isEmpty() ? "catalogue.import.says" : "catalogue.import.differs",
                    heading(field),
                    after.isEmpty() ? "–" : after,
                    before));
        }
    }

    private static Set<Role> without(Set<Role> some, Set<Role> others) {
        return some.stream()
                .filter(role -> !others.contains(role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static String labels(Set<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }

    private static boolean same(String one, String other) {
        return Latvian.fold(one.strip()).equals(Latvian.fold(other.strip()));
    }

    private static String small(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
