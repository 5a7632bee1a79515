package lv.saimnieks.servicelevel.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which terms there are and were. */
@Service
@Transactional(readOnly = true)
public class Terms {

    private final TermRows rows;
    private final Clock clock;

    Terms(TermRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The version that counts today: the one in force, or else the last one that was, or else the first planned one. */
    public Optional<Term> find(String code) {
        return current(versionsOf(code));
    }

    /** @throws Refusal when there is no such term */
    public Term get(String code) {
        return find(code).orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.term.missing", code)));
    }

    /** The version of a code on a day; empty when none is in force then. */
    public Optional<Term> inForce(String code, LocalDate day) {
        return versionsOf(code).stream().filter(t -> t.includes(day)).findFirst();
    }

    /** All versions of a code, oldest first; none when there is no such term. */
    public List<Term> versionsOf(String code) {
        return code == null ? List.of() : rows.find(new SqlWhere().and("code = :code", "code", code));
    }

    /** Everything in force on a day, by code. */
    public List<Term> all(LocalDate day) {
        return between(day, day);
    }

    /** Every version that was in force on any of these days, by code and version. */
    public List<Term> between(LocalDate first, LocalDate last) {
        return rows.find(inForce(first, last));
    }

    /** The last versions of codes of which none is in force on a day or later, by code. */
    public List<Term> ended(LocalDate day) {
        return rows.find(new SqlWhere()
                .and("valid_to < :day", "day", day)
                .and("not exists (select 1 from service_level_term n where n.code = t.code"
                        + " and (n.valid_to is null or n.valid_to > t.valid_to))"));
    }

    /** What is in force on a day for any of the services and resources, by code. */
    public List<Term> of(Collection<String> itemCodes, LocalDate day) {
        return itemCodes.isEmpty()
                ? List.of()
                : rows.find(inForce(day, day).and("item_code in (:items)", "items", itemCodes));
    }

    /** All versions of the terms whose values come from registers of the house, by code and version. */
    public List<Term> computed() {
        return rows.find(new SqlWhere().and("measure is not null"));
    }

    /** The terms that clients agreed on instead of this one, each in the version that counts today. */
    public List<Term> agreedInsteadOf(String standardCode) {
        return rows.find(new SqlWhere().and("standard_code = :code", "code", standardCode)).stream()
                .collect(Collectors.groupingBy(Term::code, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(versions -> current(versions).stream())
                .toList();
    }

    /** The first code that is free: one more than the highest. */
    public String nextCode() {
        int highest = rows.find(new SqlWhere()).stream()
                .map(t -> t.code().replaceAll("\\D", ""))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return "N-%02d".formatted(highest + 1);
    }

    private Optional<Term> current(List<Term> versions) {
        LocalDate today = today();
        return versions.stream()
                .filter(t -> t.state(today) != TermState.PLANNED)
                .reduce((before, after) -> after)
                .or(() -> versions.stream().findFirst());
    }

    private static SqlWhere inForce(LocalDate first, LocalDate last) {
        return new SqlWhere()
                .and("valid_from <= :last", "last", last)
                .and("(valid_to is null or valid_to >= :first)", "first", first);
    }
}
