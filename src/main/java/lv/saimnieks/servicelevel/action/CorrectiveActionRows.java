package lv.saimnieks.servicelevel.action;

import org.springframework.data.repository.Repository;

/** Takes new corrective actions into the register. */
interface CorrectiveActionRows extends Repository<CorrectiveAction, Long> {

    CorrectiveAction save(CorrectiveAction action);
}
