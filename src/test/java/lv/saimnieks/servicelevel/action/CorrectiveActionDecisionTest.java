package lv.saimnieks.servicelevel.action;

import static org.assertj.core.api.Assertions.assertThat;

import lv.saimnieks.cases.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code corrective-action}. */
class CorrectiveActionDecisionTest {

    private static final DecisionTable TABLE = new DecisionTable("servicelevel", "corrective-action");

    @AfterAll
    static void everyRowIsNeeded() {
        assertThat(TABLE.unmatchedRules()).isEmpty();
    }

    @DisplayName(
            "PU2-17/A8, D3, D1.5: who corrects, by when, how long it is looked at, whether by a change, who is told")
    @ParameterizedTest
    @CsvSource({
        "MISSING, MEASURER, OBTAIN_MEASUREMENT, 3 wd, 0, NO, MANAGER",
        "AT_RISK, MANAGER, PREVENTIVE_NOTE, 10 wd, 1, NO, MANAGER",
        "MINOR, MANAGER, CORRECTION, 10 wd, 1, OPTIONAL, PROVIDERS",
        "MODERATE, MANAGER, CORRECTION+ROOT_CAUSE, 5 wd, 2, OPTIONAL, PROVIDERS+PORTFOLIO_MANAGER",
        "MAJOR, MANAGER_CONFIRMED, CORRECTION+ROOT_CAUSE+PREVENTION, 3 wd, 2, EXPECTED,"
                + " PROVIDERS+PORTFOLIO_MANAGER+DEPENDANTS+RECIPIENTS",
        "CRITICAL, PORTFOLIO_MANAGER, CONTAINMENT+CORRECTION+ROOT_CAUSE+PREVENTION, 1 wd, 3, EMERGENCY,"
                + " PROVIDERS+PORTFOLIO_MANAGER+DEPENDANTS+RECIPIENTS+INSTITUTION_HEAD"
    })
    void rows(String severity, String owner, String type, String within, int periods, String change, String inform) {
        assertThat(TABLE.decide("severity", severity))
                .containsEntry("owner", owner)
                .containsEntry("actionType", type)
                .containsEntry("planWithin", within)
                .containsEntry("verifyPeriods", periods)
                .containsEntry("changeRequest", change)
                .containsEntry("inform", inform);
        assertThat(ActionOwner.values()).extracting(Enum::name).contains(owner);
        assertThat(ChangeWish.values()).extracting(Enum::name).contains(change);
    }

    @Test
    void nothingIsCorrectedWhereNothingIsWrong() {
        assertThat(TABLE.decide("severity", "NONE")).isNull();
    }
}
