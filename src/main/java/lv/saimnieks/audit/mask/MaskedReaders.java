package lv.saimnieks.audit.mask;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.audit.TextShown;
import lv.saimnieks.audit.operations.Area;
import lv.saimnieks.audit.operations.NamedCases;
import lv.saimnieks.audit.operations.NamedCases.Found;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For whom free text of cases is covered. Whole it is for those with a role of the house that works with cases, and
 * administrators; covered for who is an auditor, an external provider, or nothing of it. One case is whole for them too
 * while they have an open task of it, as they may have to call whom it names, and for a time after they gave a reason.
 */
@Component
public class MaskedReaders {

    private static final Set<Role> READ_WHOLE = EnumSet.of(
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.SERVICE_MANAGER,
            Role.SERVICE_PROVIDER,
            Role.RESOURCE_PORTFOLIO_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.REGISTRAR,
            Role.CHANGE_EXPERT,
            Role.EMERGENCY_CHANGE_AUTHORITY,
            Role.INSTITUTION_HEAD,
            Role.PROCESS_OWNER,
            Role.DATA_PROTECTION_OFFICER,
            Role.ADMINISTRATOR);

    private static final String SHOWN = """
            select max(a.at) from audit_access a where a.area = 'TEXT' and a.person = :person and a.at > :since
              and (a.case_id = :id or a.case_number = :number)""";

    private final Users users;
    private final CaseTrail trail;
    private final NamedCases cases;
    private final KnownWords words;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final MaskSettings settings;
    private final Clock clock;

    MaskedReaders(
            Users users,
            CaseTrail trail,
            NamedCases cases,
            KnownWords words,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            MaskSettings settings,
            Clock clock) {
        this.users = users;
        this.trail = trail;
        this.cases = cases;
        this.words = words;
        this.jdbc = jdbc;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the person reads free text covered, but for single cases. */
    boolean covered(String person) {
        Set<Role> roles = users.rolesOf(person);
        boolean outside = roles.contains(Role.EXTERNAL_SERVICE_PROVIDER) && !Role.ofHouse(roles);
        return outside || roles.stream().noneMatch(READ_WHOLE::contains);
    }

    /** The mask for what the person gets at an address; empty where they read it whole. */
    Optional<Mask> at(String path, String person) {
        return covered(person)
                        && Area.of(path)
                                .flatMap(cases::find)
                                .filter(c -> whole(c, person))
                                .isEmpty()
                ? Optional.of(new Mask(words.now()))
                : Optional.empty();
    }

    /**
     * The mask for what the person takes along of a case.
     *
     * @param idOrNumber of the case; null for what is of many
     */
    public Optional<Mask> of(String idOrNumber, String person) {
        return covered(person)
                        && cases.find(idOrNumber).filter(c -> whole(c, person)).isEmpty()
                ? Optional.of(new Mask(words.now()))
                : Optional.empty();
    }

    private boolean whole(Found one, String person) {
        return shownUntil(one, person).isPresent()
                || (users.rolesOf(person).contains(Role.EXTERNAL_SERVICE_PROVIDER)
                        && trail.openTasks(one.id()).stream().anyMatch(t -> t.belongsTo(person)));
    }

    /** Until when the person who gave a reason reads the case whole. */
    Optional<Instant> shownUntil(Found one, String person) {
        return jdbc.sql(SHOWN)
                .param("person", person)
                .param("since", Timestamp.from(clock.instant().minus(settings.shownFor())))
                .param("id", one.id())
                .param("number", one.number())
                .query(Timestamp.class)
                .optional()
                .map(at -> at.toInstant().plus(settings.shownFor()));
    }

    /** From now on, for a time, the person reads the case whole; the reason stands in the access log first. */
    void show(Found one, String person, String reason, String path) {
        events.publishEvent(new TextShown(person, one.id(), reason, clock.instant(), path));
    }
}
