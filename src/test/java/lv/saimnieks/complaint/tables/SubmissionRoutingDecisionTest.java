package lv.saimnieks.complaint.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.DecisionTable;
import lv.saimnieks.platform.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code submission-routing} and its gaps. */
class SubmissionRoutingDecisionTest {

    private final DecisionTable table = new DecisionTable("complaint", "submission-routing");

    private Map<String, Object> decide(
            Boolean conflict, String scope, Integer targets, String about, Boolean external) {
        return table.decide(
                "conflictOfInterest", conflict,
                "scope", scope,
                "targets", targets,
                "personComplainedAboutRole", about,
                "externalProvider", external);
    }

    @DisplayName("PU2-18/U4, D2, D5, D15, D19 and conflicts of interest: who examines")
    @ParameterizedTest
    @CsvSource({
        "true, SERVICE, 1, service-manager, false, service-portfolio-manager, institution-head",
        "true, SERVICE, 1, resource-manager, true, service-portfolio-manager, institution-head",
        "true, RESOURCE, 1, resource-manager, false, resource-portfolio-manager, institution-head",
        "true, SERVICE, 1, service-portfolio-manager, false, institution-head, ''",
        "true, RESOURCE, 2, resource-portfolio-manager, false, institution-head, ''",
        "true, INSTITUTION, 0, institution-head, false, institution-head, ''",
        "true, INSTITUTION, 0, service-manager, false, service-portfolio-manager, institution-head",
        "true, SERVICE, 1, registrar, false, service-portfolio-manager, institution-head",
        "true, RESOURCE, 0, -, false, resource-portfolio-manager, institution-head",
        "true, OTHER_INSTITUTION, 0, -, false, registrar, ''",
        "true, UNKNOWN, 0, -, false, service-portfolio-manager, ''",
        "false, SERVICE, 1, -, false, service-manager, service-portfolio-manager",
        "false, SERVICE, 1, service-provider, true, service-manager, service-portfolio-manager",
        "false, SERVICE, 1, -, -, service-manager, service-portfolio-manager",
        "false, SERVICE, 2, -, false, service-portfolio-manager, institution-head",
        "false, SERVICE, 5, -, true, service-portfolio-manager, institution-head",
        "false, SERVICE, 0, -, false, service-portfolio-manager, institution-head",
        "false, RESOURCE, 1, -, false, resource-manager, resource-portfolio-manager",
        "false, RESOURCE, 2, -, true, resource-portfolio-manager, institution-head",
        "false, RESOURCE, 0, -, false, resource-portfolio-manager, institution-head",
        "false, INSTITUTION, 0, -, false, service-portfolio-manager, institution-head",
        "false, INSTITUTION, 3, -, true, service-portfolio-manager, institution-head",
        "false, OTHER_INSTITUTION, 0, -, false, registrar, ''",
        "-, UNKNOWN, -, -, -, service-portfolio-manager, ''"
    })
    void rows(
            String conflict, String scope, String targets, String about, String external, String handler, String next) {
        String count = DecisionTable.text(targets);
        assertThat(decide(
                        DecisionTable.flag(conflict),
                        scope,
                        count == null ? null : Integer.valueOf(count),
                        DecisionTable.text(about),
                        DecisionTable.flag(external)))
                .containsEntry("handler", handler)
                .containsEntry("escalation", next);
    }

    @DisplayName("PU2-18/D9: an external provider is heard and does not decide")
    @Test
    void externalProvider() {
        assertThat(decide(false, "SERVICE", 1, null, true).get("explanation").toString())
                .contains("ārējo sniedzēju uzklausa");
    }

    @DisplayName("An unanswered question that matters decides nothing")
    @ParameterizedTest
    @CsvSource({"-, SERVICE, 1", "-, RESOURCE, 1", "-, INSTITUTION, 0", "false, SERVICE, -", "false, -, 1"})
    void gaps(String conflict, String scope, String targets) {
        String count = DecisionTable.text(targets);
        assertThat(decide(
                        DecisionTable.flag(conflict),
                        DecisionTable.text(scope),
                        count == null ? null : Integer.valueOf(count),
                        null,
                        false))
                .isNull();
    }

    @Test
    void everyCombinationHasAHandlerAndEveryRowIsNeeded() {
        for (boolean conflict : DecisionTable.flags()) {
            for (String scope : List.of("SERVICE", "RESOURCE", "INSTITUTION", "OTHER_INSTITUTION", "UNKNOWN")) {
                for (int targets = 0; targets < 3; targets++) {
                    for (Role about : Role.values()) {
                        for (boolean external : DecisionTable.flags()) {
                            assertThat(decide(conflict, scope, targets, about.group(), external))
                                    .extractingByKey("handler")
                                    .satisfies(h -> assertThat(Role.ofGroup(h.toString()))
                                            .isPresent());
                        }
                    }
                }
            }
        }
        assertThat(table.unmatchedRules()).isEmpty();
    }
}
