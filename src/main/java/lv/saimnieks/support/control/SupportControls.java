package lv.saimnieks.support.control;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.PortfolioReaders;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.coverage.Breadth;
import lv.saimnieks.support.coverage.Cell;
import lv.saimnieks.support.coverage.Matrix.Totals;
import lv.saimnieks.support.coverage.SupportCoverage;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of controls: what was found each half-year, what was decided, and what was begun. */
@Service
@Transactional
public class SupportControls {

    /** What the numbers begin with. */
    public static final String PREFIX = "PARKLAJUMS-";
    /** For how many gaps support is begun at once, at most. */
    public static final int MOST = 200;

    private static final int SUMMER = 6;
    private static final String COLUMNS =
            "select number, half_year, started_by, started_at, closed_at from support_control";

    private final SupportCoverage coverage;
    private final CaseRegisters registers;
    private final PortfolioReaders readers;
    private final Levels levels;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    SupportControls(
            SupportCoverage coverage,
            CaseRegisters registers,
            PortfolioReaders readers,
            Levels levels,
            JdbcClient jdbc,
            JdbcTemplate batch,
            Clock clock) {
        this.coverage = coverage;
        this.registers = registers;
        this.readers = readers;
        this.levels = levels;
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** This half-year, {@code 2026-H2}. */
    public String due() {
        LocalDate today = LocalDate.now(clock);
        return today.getYear() + (today.getMonthValue() <= SUMMER ? "-H1" : "-H2");
    }

    /**
     * Begins the control by the clock.
     *
     * @return empty when the half-year was or is being controlled
     */
    public Optional<Control> begin() {
        return of(due()).isEmpty() ? Optional.of(enter(null)) : Optional.empty();
    }

    /**
     * Begins the control by hand; of a half-year that was controlled already, once more.
     *
     * @throws Refusal when the person manages no portfolio, or the half-year is being controlled
     */
    public Control begin(String user) {
        if (!readers.controls(user)) {
            throw Refusal.forbidden(Wording.of("support.control.onlyPortfolio"));
        }
        of(due()).stream().filter(Control::open).findFirst().ifPresent(c -> {
            throw Refusal.conflict(Wording.of("support.control.goesOn", c.number()));
        });
        return enter(user);
    }

    private Control enter(String user) {
        String halfYear = due();
        int before = of(halfYear).size();
        String number = PREFIX + halfYear + (before == 0 ? "" : "-" + (before + 1));
        jdbc.sql("insert into support_control (number, half_year, started_by, started_at) values (?, ?, ?, ?)")
                .params(number, halfYear, user, now())
                .update();
        return get(number);
    }

    private List<Control> of(String halfYear) {
        return jdbc.sql(COLUMNS + " where half_year = ?")
                .param(halfYear)
                .query(Control.class)
                .list();
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public Control get(String number) {
        return jdbc.sql(COLUMNS + " where number = ?")
                .param(number)
                .query(Control.class)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("support.control.missing", number)));
    }

    /** All controls, newest first. */
    @Transactional(readOnly = true)
    public PageOf<Control> all(int page, int size) {
        long total = jdbc.sql("select count(*) from support_control")
                .query(Long.class)
                .single();
        List<Control> found = jdbc.sql(COLUMNS + " order by started_at desc, number desc limit ? offset ?")
                .params(size, (long) page * size)
                .query(Control.class)
                .list();
        return new PageOf<>(found, page, size, total);
    }

    /** @throws Refusal unless the person controls, leads or audits */
    public void requireReadable(String user) {
        if (!readers.mayRead(user)) {
            throw Refusal.forbidden(Wording.of("support.control.forbidden"));
        }
    }

    /** Whether the person may begin a control. */
    public boolean mayBegin(String user) {
        return readers.controls(user);
    }

    /** The cells that a person decides about: those of the side managed, all of them where that is none or both. */
    @Transactional(readOnly = true)
    public List<Cell> cells(String user) {
        boolean services = levels.holders(Set.of(Role.SERVICE_PORTFOLIO_MANAGER), List.of())
                .contains(user);
        boolean resources = levels.holders(Set.of(Role.RESOURCE_PORTFOLIO_MANAGER), List.of())
                .contains(user);
        return services == resources
                ? coverage.cells()
                : cells(services ? Role.SERVICE_PORTFOLIO_MANAGER : Role.RESOURCE_PORTFOLIO_MANAGER);
    }

    /** Resources are on one side, the institution and its services on the other. */
    private List<Cell> cells(Role side) {
        boolean resources = side == Role.RESOURCE_PORTFOLIO_MANAGER;
        return coverage.cells().stream()
                .filter(c -> Breadth.RESOURCE.topics().contains(c.topic()) == resources)
                .toList();
    }

    /** The gaps of a side for which nobody has begun support that still goes on. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(Role side) {
        return gaps(cells(side));
    }

    private List<Gap> gaps(Collection<Cell> cells) {
        Set<List<String>> begun = begun();
        Map<List<String>, Gap> gaps = new LinkedHashMap<>();
        cells.stream()
                .filter(c -> !c.covered() && !begun.contains(key(c.topic(), c.item(), c.side())))
                .forEach(c -> gaps.merge(
                        List.of(c.topic().name(), String.valueOf(c.item())),
                        new Gap(c.topic(), c.item(), c.side()),
                        (one, other) -> new Gap(c.topic(), c.item(), Audience.BOTH)));
        return List.copyOf(gaps.values());
    }

    private static List<String> key(Topic topic, String item, Audience side) {
        return List.of(topic.name(), String.valueOf(item), side.name());
    }

    /** What support was begun for and is not at its end: topic, item and side. */
    private Set<List<String>> begun() {
        List<Found> needs = jdbc.sql("select * from support_control_gap where need_number is not null")
                .query(Found.class)
                .list();
        Set<String> open = registers.open(needs.stream().map(Found::needNumber).toList());
        Set<List<String>> begun = new HashSet<>();
        needs.stream().filter(n -> open.contains(n.needNumber())).forEach(n -> {
            for (Audience side : List.of(Audience.INTERNAL, Audience.EXTERNAL)) {
                if (n.audience() == side || n.audience() == Audience.BOTH) {
                    begun.add(key(n.topic(), n.itemCode(), side));
                }
            }
        });
        return begun;
    }

    /**
     * A gap as it was found.
     *
     * @param needNumber of the support that was begun; null while none was
     */
    public record Found(
            long id, String side, Topic topic, String itemCode, Audience audience, boolean chosen, String needNumber) {

        public Gap gap() {
            return new Gap(topic, itemCode, audience);
        }
    }

    /**
     * A side decides.
     *
     * @param codes of the gaps that were chosen, where not all or none are
     * @param reason why not for all
     * @throws Refusal when none of those chosen is a gap, or there are too many
     */
    public void decide(String number, Role side, String user, Choice choice, List<String> codes, String reason) {
        List<Cell> cells = cells(side);
        List<Gap> gaps = gaps(cells);
        Set<String> chosen = new HashSet<>();
        if (choice != Choice.NONE) {
            gaps.stream()
                    .map(Gap::code)
                    .filter(code -> choice == Choice.ALL || codes.contains(code))
                    .forEach(chosen::add);
        }
        if (choice == Choice.CHOSEN && chosen.isEmpty()) {
            throw Refusal.invalid("gapCodes", Wording.of("support.control.noneChosen"));
        }
        if (chosen.size() > MOST) {
            throw Refusal.invalid("decision", Wording.of("support.control.tooMany", chosen.size(), MOST));
        }
        Totals totals = Totals.of(cells);
        jdbc.sql("""
                        insert into support_control_decision (control, side, decision, reason, cells, covered, user_id, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, side.group(), choice.name(), reason, totals.cells(), totals.covered(), user, now())
                .update();
        List<Object[]> rows = new ArrayList<>();
        gaps.forEach(g -> rows.add(new Object[] {
            number, side.group(), g.topic().name(), g.item(), g.audience().name(), chosen.contains(g.code())
        }));
        batch.batchUpdate(
                "insert into support_control_gap (control, side, topic, item_code, audience, chosen) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** What was decided so far, services first. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(String number) {
        return jdbc.sql("select * from support_control_decision where control = ? order by side desc")
                .param(number)
                .query(Decision.class)
                .list();
    }

    /** The gaps that were found, in the order of the matrix; of those chosen the support that was begun. */
    @Transactional(readOnly = true)
    public List<Found> found(String number) {
        return jdbc.sql("select * from support_control_gap where control = ? order by id")
                .param(number)
                .query(Found.class)
                .list();
    }

    /** Support was begun for a gap. */
    public void begun(long gap, String need) {
        jdbc.sql("update support_control_gap set need_number = ? where id = ?")
                .params(need, gap)
                .update();
    }

    /** Ends the control: its report stays as it is. */
    public void close(String number) {
        jdbc.sql("update support_control set closed_at = ? where number = ?")
                .params(now(), number)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
