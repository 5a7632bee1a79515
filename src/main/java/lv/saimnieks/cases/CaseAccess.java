package lv.saimnieks.cases;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.TransactionLocal;
import lv.saimnieks.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a case outside their tasks: portfolio managers and auditors all of them, everybody else those in which
 * they have a part. What a person may do in a case is the domain's own rule.
 */
@Service
@Transactional(readOnly = true)
public class CaseAccess {

    private static final Set<Role> READ_ALL =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER, Role.AUDITOR);

    /** Nothing is read first, and a person is written once. */
    private static final String INVOLVE = """
            insert into case_participant (case_number, user_id)
            select cast(? as varchar(20)), cast(? as varchar(255)) where not exists
              (select 1 from case_participant where case_number = ? and user_id = ?)""";

    /** Whoever is asked for advice reads the case as long as the question is open. */
    private static final String ASKED = " union all select case_number from case_question where asked_of = :user"
            + " and closed_at is null and case_number in (:numbers)";

    private static final int LONGEST_REASON = 500;

    private final ObjectProvider<CaseType> types;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Users users;
    private final Clock clock;
    private final TransactionLocal<Set<String>> involved = new TransactionLocal<>(HashSet::new);

    CaseAccess(ObjectProvider<CaseType> types, JdbcClient jdbc, JdbcTemplate batch, Users users, Clock clock) {
        this.types = types;
        this.jdbc = jdbc;
        this.batch = batch;
        this.users = users;
        this.clock = clock;
    }

    /**
     * The SQL condition that a case is not kept from the person {@code :viewer}; for everybody's lists.
     *
     * @param number SQL of the case's number, such as {@code c.number}; never null
     */
    public static String notExcluded(String number) {
        return "%s not in (select e.case_number from case_excluded e where e.user_id = :viewer)".formatted(number);
    }

    /**
     * The SQL condition that the person {@code :viewer} has a part in a case; for lists of those who do not read all.
     *
     * @param number SQL of the case's number, such as {@code c.number}
     */
    public static String hasPart(String number) {
        return "exists (select 1 from case_participant p where p.case_number = %s and p.user_id = :viewer)"
                .formatted(number);
    }

    /** Whether the person sees every case, not only those they take part in. */
    public boolean readsAll(String user) {
        return users.rolesOf(user).stream().anyMatch(READ_ALL::contains);
    }

    /** Whether the person sees every case of the register: by what they are, or by what the register says. */
    public boolean readsAll(Register register, String user) {
        return readsAll(user)
                || types.stream()
                        .filter(type -> type.register() == register)
                        .anyMatch(type -> users.rolesOf(user).stream().anyMatch(type.readers()::contains));
    }

    /** Whether the person may read the case; of a number that does not exist, whether they could. */
    public boolean mayRead(String number, String user) {
        return !readable(Set.of(number), user).isEmpty();
    }

    /** Those of the numbers whose cases the person may read. */
    public Set<String> readable(Set<String> numbers, String user) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        Set<String> readable = new HashSet<>(numbers);
        if (!readsAll(user)) {
            Set<String> parts = partsIn(numbers, user);
            readable.removeIf(n -> !parts.contains(n) && !readsAllLike(n, user));
        }
        readable.removeAll(keptFrom(readable, user));
        return readable;
    }

    private boolean readsAllLike(String number, String user) {
        return Register.of(number).filter(r -> readsAll(r, user)).isPresent();
    }

    /** Those of the numbers whose cases must not reach the person. */
    private Set<String> keptFrom(Set<String> numbers, String user) {
        return numbers.isEmpty()
                ? Set.of()
                : jdbc.sql("select case_number from case_excluded where user_id = :user and case_number in (:numbers)")
                        .param("user", user)
                        .param("numbers", numbers)
                        .query(String.class)
                        .set();
    }

    /** People whom the case must not reach by any way. */
    public Set<String> excluded(String number) {
        return jdbc.sql("select user_id from case_excluded where case_number = ?")
                .param(number)
                .query(String.class)
                .set();
    }

    /**
     * Keeps the case from a person: they read nothing of it and get no task of it from now on (conflict of interest).
     *
     * @param reason in Latvian, at most 500 characters
     */
    @Transactional
    public void exclude(String number, String user, String reason) {
        if (!excluded(number).contains(user)) {
            jdbc.sql("insert into case_excluded (case_number, user_id, reason, since) values (?, ?, ?, ?)")
                    .params(number, user, PlainText.cut(reason, LONGEST_REASON))
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** @throws Refusal unless the person may read the case; it does not say whether there is one */
    public void requireReadable(String number, String user) {
        if (!mayRead(number, user)) {
            throw Refusal.missing(Wording.of("cases.access.missing", number));
        }
    }

    /**
     * Whether the person works with the case: has a part in it, or answers for its register. Who only looks on does not.
     */
    public boolean worksWith(String number, String user) {
        Set<Role> roles = new HashSet<>(users.rolesOf(user));
        roles.remove(Role.AUDITOR);
        if (roles.isEmpty() || !mayRead(number, user)) {
            return false;
        }
        return roles.stream().anyMatch(READ_ALL::contains)
                || types.stream()
                        .filter(type -> Register.of(number)
                                .filter(type.register()::equals)
                                .isPresent())
                        .anyMatch(type -> roles.stream().anyMatch(type.readers()::contains))
                || participants(number).contains(user);
    }

    /** User ids of everybody who has a part in the case. */
    public Set<String> participants(String number) {
        return jdbc.sql("select user_id from case_participant where case_number = ?")
                .param(number)
                .query(String.class)
                .set();
    }

    /** These people were given a part in the case and may read it from now on. */
    @Transactional
    public void involve(String number, Collection<String> people) {
        List<Object[]> news = people.stream()
                .filter(u -> involved.get().add(number + " " + u))
                .map(u -> new Object[] {number, u, number, u})
                .toList();
        batch.batchUpdate(INVOLVE, news);
    }

    /** Whoever gets the id of a person who left reads none of their cases; what is kept from the id stays kept. */
    @EventListener(condition = "#change.gone()")
    @Transactional
    public void on(PersonChanged change) {
        jdbc.sql("delete from case_participant where user_id = ?")
                .param(change.userId())
                .update();
    }

    private Set<String> partsIn(Set<String> numbers, String user) {
        return numbers.isEmpty()
                ? Set.of()
                : jdbc.sql(
                                "select case_number from case_participant where user_id = :user and case_number in (:numbers)"
                                        + ASKED)
                        .param("user", user)
                        .param("numbers", numbers)
                        .query(String.class)
                        .set();
    }
}
