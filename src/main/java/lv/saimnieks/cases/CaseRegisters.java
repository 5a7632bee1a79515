package lv.saimnieks.cases;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lv.saimnieks.platform.StoredQueries;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The registers of all domains together, for what holds of every case. */
@Component
public class CaseRegisters {

    private final Supplier<List<CaseType>> types;
    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Users users;

    CaseRegisters(ObjectProvider<CaseType> types, JdbcClient jdbc, CaseAccess access, Users users) {
        this.types = SingletonSupplier.of(() -> types.stream().toList());
        this.jdbc = jdbc;
        this.access = access;
        this.users = users;
    }

    /** Paths of the cases' pages by number; only of cases that are there and that the person acting may open. */
    public Map<String, String> pages(Set<String> numbers) {
        Map<String, String> pages = new HashMap<>();
        Set<String> readable =
                users.current().map(user -> access.readable(numbers, user)).orElse(Set.of());
        if (!readable.isEmpty()) {
            types.get()
                    .forEach(t -> jdbc.sql("select number from (" + t.registered() + ") c where number in (:numbers)")
                            .param("numbers", readable)
                            .query(String.class)
                            .list()
                            .forEach(n -> pages.put(n, t.place().path() + "/" + n)));
        }
        return pages;
    }

    /** The register of a number; empty where there is none. */
    public Optional<CaseType> typeOf(String number) {
        return types.get().stream()
                .filter(type -> number.startsWith(type.register().prefix() + "-"))
                .findFirst();
    }

    /** @throws Refusal (404) where no register has such numbers */
    public CaseType require(String number) {
        return typeOf(number).orElseThrow(() -> Refusal.missing(Wording.of("cases.access.missing", number)));
    }

    /** The case in short, whoever asks; empty where no register has such numbers. */
    @Transactional(readOnly = true)
    public Optional<CaseSummary> summary(String number) {
        return typeOf(number).map(type -> type.summary(number));
    }

    /** Whether the person asked for the case. */
    @Transactional(readOnly = true)
    public boolean askedFor(String number, String user) {
        return jdbc.sql("select count(*) from (" + all(CaseType::requested)
                                + ") r where r.number = :number and r.person = :person")
                        .param("number", number)
                        .param("person", user)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What the person asked for last, of all registers, newest first, as far as they may read it. */
    @Transactional(readOnly = true)
    public List<CaseSummary> requestedBy(String user, int most) {
        List<String> numbers = jdbc.sql("select r.number from (" + all(CaseType::requested)
                        + ") r where r.person = :viewer and " + CaseAccess.notExcluded("r.number")
                        + " order by r.asked_at desc, r.number desc limit :most")
                .param("viewer", user)
                .param("most", most)
                .query(String.class)
                .list();
        return numbers.stream().map(this::summary).flatMap(Optional::stream).toList();
    }

    /** Those of the numbers whose cases are not closed. */
    public Set<String> open(Collection<String> numbers) {
        Set<String> open = new HashSet<>();
        if (!numbers.isEmpty()) {
            types.get()
                    .forEach(t -> open.addAll(jdbc.sql("select number from (" + t.registered()
                                    + ") c where not closed and number in (:numbers)")
                            .param("numbers", numbers)
                            .query(String.class)
                            .list()));
        }
        return open;
    }

    /** The self-audit's queries for cases whose register and process say the same; at least one domain is there. */
    public StoredQueries agreeing() {
        return into("audit/register-agrees");
    }

    /** Stored queries with the cases of all registers in the place {@code {registers}}. */
    public StoredQueries into(String file) {
        return StoredQueries.of(file).with("registers", all(t -> Optional.of(t.registered())));
    }

    /** The self-audit's queries for cases that came when their process began, as far as each register asks for it. */
    public StoredQueries receipts() {
        return StoredQueries.of("audit/received-as-begun").with("receipts", all(CaseType::receipts));
    }

    private String all(Function<CaseType, Optional<String>> sql) {
        return types.get().stream().map(sql).flatMap(Optional::stream).collect(Collectors.joining("\nunion all\n"));
    }

    /**
     * The self-audit's queries for numbers that are missing in a register.
     *
     * @param id of the rule
     * @param table that has the register's cases
     */
    public static StoredQueries gaps(String id, Register register, String table) {
        StoredQueries queries = StoredQueries.of("cases/numbers-without-gaps");
        return new StoredQueries(
                id,
                queries.with("register", register.prefix()).with("table", table).queries());
    }

    /** What came into each register, as SQL ({@link CaseType#received}). */
    public Map<Register, String> received() {
        Map<Register, String> received = new EnumMap<>(Register.class);
        types.get().forEach(t -> t.received().ifPresent(sql -> received.put(t.register(), sql)));
        return received;
    }
}
