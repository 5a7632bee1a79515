package lv.saimnieks.change.meeting;

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

/** Who may call a meeting, and who may read one: its people and auditors. */
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

    private final Users users;
    private final MeetingRows rows;

    MeetingAccess(Users users, MeetingRows rows) {
        this.users = users;
        this.rows = rows;
    }

    /** Whether the person is an authority that may call meetings. */
    public boolean mayCall(String user) {
        return users.rolesOf(user).stream().anyMatch(AUTHORITIES::contains);
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
                .filter(m -> readsAll(user) || rows.reads(number, user))
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

    @EventListener(condition = "#change.gone()")
    @Transactional
    public void on(PersonChanged change) {
        rows.left(change.userId());
    }
}
