package lv.saimnieks.cases.remarks;

import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTrail;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Who may add to a case: of the house, whoever works with it; from outside, whoever asked for it or has an open task of
 * it. Nobody adds to a closed one.
 */
@Component
class Contributors {

    private final CaseAccess access;
    private final CaseRegisters registers;
    private final CaseTrail trail;
    private final Users users;

    Contributors(CaseAccess access, CaseRegisters registers, CaseTrail trail, Users users) {
        this.access = access;
        this.registers = registers;
        this.trail = trail;
        this.users = users;
    }

    /** Why the person may not, as a sentence; empty when they may. */
    Optional<String> whyNot(CaseView view, String user) {
        if (!worksWith(view, user)) {
            return Optional.of(Wording.of("cases.remark.onlyWorkers"));
        }
        return view.open()
                ? Optional.empty()
                : Optional.of(Wording.of("cases.remark.closed", view.about().number()));
    }

    private boolean worksWith(CaseView view, String user) {
        String number = view.about().number();
        Set<Role> roles = users.rolesOf(user);
        return access.worksWith(number, user)
                && (Role.ofHouse(roles)
                        || registers.askedFor(number, user)
                        || trail.openTasks(view.processInstance()).stream().anyMatch(t -> t.belongsTo(user)));
    }
}
