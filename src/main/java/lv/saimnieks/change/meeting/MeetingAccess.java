package lv.saimnieks.change.meeting;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may call a meeting, who may read one: its people and auditors, and who may go on with it for its organiser. */
@Component
public class MeetingAccess {

    /** The roles that the table of authorities gives decisions to. */
    private static final Set<Role> AUTHORITIES = EnumSet.of(
            Role.SERVICE_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER,
            Role.EMERGENCY_CHANGE_AUTHORITY,
            Role.INSTITUTION_HEAD);

    /** They see every change, and go on with what somebody left behind. */
    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.SERVICE_PORTFOLIO_MANAGER, Role.RESOURCE_PORTFOLIO_MANAGER);

    private final Users users;
    private final MeetingRows rows;
    private final Agenda agenda;

    MeetingAccess(Users users, MeetingRows rows, Agenda agenda) {
        this.users = users;
        this.rows = rows;
        this.agenda = agenda;
    }

    /** Whether the person is an authority that may call meetings. */
    public boolean mayCall(String user) {
        return !authorities(user).isEmpty();
    }

    /** @throws Refusal unless the person may call meetings */
    public void requireMayCall(String user) {
        if (!mayCall(user)) {
            throw Refusal.forbidden(Wording.of("change.meeting.mayNotCall"));
        }
    }

    boolean readsAll(String user) {
        return users.rolesOf(user).contains(Role.AUDITOR);
    }

    /** @throws Refusal when there is no such meeting or the person may not read it; both sound alike */
    @Transactional(readOnly = true)
    public Meeting read(String number, String user) {
        return rows.find(number)
                .filter(m -> readsAll(user) || rows.reads(number, user) || mayTakeOver(m, user))
                .orElseThrow(() -> Refusal.missing(Wording.of("change.meeting.missing", number)));
    }

    /** @throws Refusal unless the person organises it */
    @Transactional(readOnly = true)
    public Meeting organised(String number, String user) {
        Meeting meeting = read(number, user);
        if (!organises(meeting, user)) {
            throw Refusal.forbidden(Wording.of("change.meeting.notOrganiser"));
        }
        return meeting;
    }

    public boolean organises(Meeting meeting, String user) {
        return meeting.organiser().equals(user) && rows.reads(meeting.number(), user);
    }

    /**
     * Whether the person may go on with a called meeting in the place of its organiser: an authority for whom something on
     * its agenda waits, or who is invited and has a role of the organiser; where the organiser has left, every authority
     * that is invited, and whoever sees all changes.
     */
    @Transactional(readOnly = true)
    public boolean mayTakeOver(Meeting meeting, String user) {
        Set<Role> roles = authorities(user);
        if (!meeting.called() || roles.isEmpty() || organises(meeting, user)) {
            return false;
        }
        boolean left = !rows.reads(meeting.number(), meeting.organiser());
        boolean alike = left || !Collections.disjoint(roles, authorities(meeting.organiser()));
        return (alike && rows.reads(meeting.number(), user))
                || (left && !Collections.disjoint(roles, OVERSEERS))
                || !agenda.waiting(user, rows.changes(meeting.number())).isEmpty();
    }

    private Set<Role> authorities(String user) {
        Set<Role> roles = EnumSet.copyOf(AUTHORITIES);
        roles.retainAll(users.rolesOf(user));
        return roles;
    }

    /** Whoever leaves reads nothing any more; of the meetings that they had called, portfolio managers learn. */
    @EventListener(condition = "#change.gone()")
    @Transactional
    public void on(PersonChanged change) {
        rows.left(change.userId());
        rows.calledBy(change.userId())
                .forEach(number -> OVERSEERS.stream()
                        .flatMap(role -> users.holders(role).stream())
                        .distinct()
                        .filter(user -> !user.equals(change.userId()) && !rows.reads(number, user))
                        .forEach(user -> rows.reading(number, user)));
    }
}
