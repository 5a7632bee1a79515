package lv.saimnieks.change.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.DecisionTable;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code change-authority} and its gaps. */
class ChangeAuthorityDecisionTest {

    private static final List<String> TYPES = List.of("STANDARD", "NORMAL", "EMERGENCY");
    private static final List<String> COMPLEXITIES = List.of("SIMPLE", "COMPLEX");

    private final DecisionTable table = new DecisionTable("change", "change-authority");

    private Map<String, Object> decide(String type, String complexity, String scope) {
        return table.decide("changeType", type, "complexity", complexity, "scope", scope);
    }

    @DisplayName("PU2-20/A4: who authorises a change, how many, until when")
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "STANDARD, SIMPLE, SERVICE, NONE, 0, '', 0, 0, ''",
        "STANDARD, COMPLEX, INSTITUTION, NONE, 0, '', 0, 0, ''",
        "EMERGENCY, SIMPLE, SERVICE, emergency-change-authority, 1, '', 0, 1, 4 h",
        "EMERGENCY, COMPLEX, SERVICE, emergency-change-authority, 1, '', 0, 1, 4 h",
        "EMERGENCY, SIMPLE, RESOURCE, emergency-change-authority, 1, '', 0, 1, 4 h",
        "EMERGENCY, COMPLEX, RESOURCE, emergency-change-authority, 1, '', 0, 1, 4 h",
        "EMERGENCY, SIMPLE, INSTITUTION, 'service-portfolio-manager,resource-portfolio-manager,institution-head',"
                + " 1, '', 0, 1, 4 h",
        "NORMAL, SIMPLE, SERVICE, service-manager, 1, '', 1, 0, 5 wd",
        "NORMAL, SIMPLE, RESOURCE, resource-manager, 1, '', 1, 0, 5 wd",
        "NORMAL, SIMPLE, INSTITUTION, 'service-portfolio-manager,resource-portfolio-manager', 1, '', 1, 0, 5 wd",
        "NORMAL, COMPLEX, SERVICE, service-portfolio-manager, 1, resource-portfolio-manager, 2, 0, 10 wd",
        "NORMAL, COMPLEX, RESOURCE, resource-portfolio-manager, 1, service-portfolio-manager, 2, 0, 10 wd",
        "NORMAL, COMPLEX, INSTITUTION, 'service-portfolio-manager,resource-portfolio-manager', 2, '', 2, 0, 10 wd"
    })
    void rows(
            String type,
            String complexity,
            String scope,
            String authority,
            int approvals,
            String additional,
            int experts,
            int expertsAfter,
            String within) {
        assertThat(decide(type, complexity, scope))
                .containsEntry("authority", authority)
                .containsEntry("approvals", approvals)
                .containsEntry("additionalAuthority", additional)
                .containsEntry("experts", experts)
                .containsEntry("expertsAfter", expertsAfter)
                .containsEntry("decideWithin", within)
                .extractingByKey("explanation")
                .asString()
                .endsWith(".");
    }

    @Test
    void everyCombinationHasAnAuthorityOfKnownRolesAndEveryRowIsNeeded() {
        for (String type : TYPES) {
            for (String complexity : COMPLEXITIES) {
                for (Scope scope : Scope.values()) {
                    Map<String, Object> row = decide(type, complexity, scope.name());
                    assertThat(row).as(type + complexity + scope).isNotNull();
                    String roles = row.get("authority") + "," + row.get("additionalAuthority");
                    assertThat(Arrays.stream(roles.split(",")).filter(r -> !r.isBlank() && !"NONE".equals(r)))
                            .allMatch(r -> Role.ofGroup(r).isPresent());
                }
            }
        }
        assertThat(table.unmatchedRules()).isEmpty();
    }

    @DisplayName("An unknown type, complexity or scope has no authority")
    @ParameterizedTest
    @CsvSource({"-, SIMPLE, SERVICE", "NORMAL, -, SERVICE", "NORMAL, SIMPLE, -", "EMERGENCY, SIMPLE, CAPABILITY"})
    void gaps(String type, String complexity, String scope) {
        assertThat(decide(DecisionTable.text(type), DecisionTable.text(complexity), DecisionTable.text(scope)))
                .isNull();
    }
}
