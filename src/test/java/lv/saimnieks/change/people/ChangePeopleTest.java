package lv.saimnieks.change.people;

import static lv.saimnieks.change.TestInstitution.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import lv.saimnieks.change.TestInstitution;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who decides by each row of change-authority and scope, and who instead when somebody is excluded or missing (E22). */
class ChangePeopleTest {

    private final ChangePeople people = TestInstitution.complete().people();

    @ParameterizedTest(name = "row {0}: {1} {2} by {3}")
    @CsvSource(delimiter = ';', textBlock = """
            5; SERVICE; P-01; service-manager; 1; ; vaditajs-p
            6; RESOURCE; R-01; resource-manager; 1; ; vaditajs-r
            7 services; INSTITUTION; P-01; service-portfolio-manager,resource-portfolio-manager; 1; ; kopums-p
            7 resources; INSTITUTION; R-01; service-portfolio-manager,resource-portfolio-manager; 1; ; kopums-r
            8; SERVICE; P-01; service-portfolio-manager; 1; ; kopums-p
            9; RESOURCE; R-01; resource-portfolio-manager; 1; ; kopums-r
            10; INSTITUTION; P-01; service-portfolio-manager,resource-portfolio-manager; 2; ; kopums-p|kopums-r
            """)
    @DisplayName("PU2-20/A4, change-authority: the people of each decision")
    void deciders(
            String row,
            Scope scope,
            String target,
            String authority,
            int approvals,
            String additional,
            String deciders) {
        Change change = decidedBy(change(scope, target), authority, approvals, additional);
        List<Set<Role>> slots = people.approvals(change);
        assertThat(slots).hasSize(approvals);
        String found = "";
        for (int slot = 0; slot < slots.size(); slot++) {
            found += (slot > 0 ? "|" : "")
                    + String.join(",", people.deciders(change, slot, Set.of()).users());
        }
        assertThat(found).isEqualTo(deciders);
    }

    @Test
    @DisplayName("change-authority: as many decide as the table says, also where it names fewer roles")
    void moreApprovalsThanRoles() {
        Change change = decidedBy(change(Scope.SERVICE, "P-01"), "service-manager", 2, "");
        assertThat(people.approvals(change))
                .containsExactly(Set.of(Role.SERVICE_MANAGER), Set.of(Role.SERVICE_MANAGER));
        assertThat(people.deciders(change, 1, Set.of("vaditajs-p")).users())
                .as("the second one is somebody else")
                .containsExactly("kopums-p");
    }

    @Test
    @DisplayName("change-authority 8, 9: the other side decides too only when it is affected")
    void additionalAuthority() {
        Change change =
                decidedBy(change(Scope.SERVICE, "P-01"), "service-portfolio-manager", 1, "resource-portfolio-manager");
        change.affect(List.of(affected("P-01")));
        assertThat(people.approvals(change)).hasSize(1);
        change.affect(List.of(affected("P-01"), affected("R-01")));
        assertThat(people.approvals(change)).hasSize(2);
        assertThat(people.deciders(change, 1, Set.of()).users()).containsExactly("kopums-r");
    }

    @Test
    @DisplayName("change-authority 2, 3: of the emergency authorities the one on the change's own side decides")
    void emergencyOnItsOwnSide() {
        Change service = emergency(decidedBy(change(Scope.SERVICE, "P-01"), "emergency-change-authority", 1, ""));
        Change resource = emergency(decidedBy(change(Scope.RESOURCE, "R-01"), "emergency-change-authority", 1, ""));
        assertThat(people.deciders(service, 0, Set.of()).users()).containsExactly("kopums-p");
        assertThat(people.deciders(resource, 0, Set.of()).users()).containsExactly("kopums-r");
    }

    @Test
    @DisplayName("change-authority 4: an emergency of the institution is decided by any portfolio manager or the head")
    void emergencyOfTheInstitution() {
        Change change = emergency(decidedBy(
                change(Scope.INSTITUTION, "P-01"),
                "service-portfolio-manager,resource-portfolio-manager,institution-head",
                1,
                ""));
        assertThat(people.deciders(change, 0, Set.of()).users()).containsExactly("kopums-p", "kopums-r", "galva");
        assertThat(people.decider(change, "galva", 0, Set.of()).decidedAs())
                .as("the record says in which role")
                .isEqualTo(Role.INSTITUTION_HEAD);
    }

    @Test
    @DisplayName("E22: requester and assessor are excluded, and the next level decides")
    void nextLevelDecides() {
        Change change = decidedBy(change(Scope.SERVICE, "P-01"), "service-manager", 1, "");
        assessedBy(change, "vaditajs-p");
        var deciders = people.deciders(change, 0, Set.of());
        assertThat(deciders.users()).containsExactly("kopums-p");
        assertThat(deciders.role()).isEqualTo(Role.SERVICE_PORTFOLIO_MANAGER);
        assertThat(deciders.excluded()).containsExactlyInAnyOrder("pieteicejs", "vaditajs-p");
        assertThat(people.decider(change, "kopums-p", 0, Set.of()).separationNote())
                .isNull();
    }

    @Test
    @DisplayName("E22: where the portfolio manager is excluded too, the head of the institution decides")
    void headDecides() {
        Change change = decidedBy(change(Scope.SERVICE, "P-01"), "service-portfolio-manager", 1, "");
        assessedBy(change, "kopums-p");
        assertThat(people.deciders(change, 0, Set.of()).users()).containsExactly("galva");
    }

    @Test
    @DisplayName("E22: nobody else in the institution: the excluded person decides and the exception is recorded")
    void exceptionIsRecorded() {
        ChangePeople alone = new TestInstitution()
                .has("pieteicejs", Role.SERVICE_MANAGER, "P-01")
                .has("pieteicejs", Role.SERVICE_PORTFOLIO_MANAGER, null)
                .has("pieteicejs", Role.INSTITUTION_HEAD, null)
                .people();
        Change change = decidedBy(change(Scope.SERVICE, "P-01"), "service-manager", 1, "");
        var deciders = alone.deciders(change, 0, Set.of());
        assertThat(deciders.users()).containsExactly("pieteicejs");
        assertThat(deciders.excluded()).isEmpty();
        assertThat(alone.decider(change, "pieteicejs", 0, Set.of()).separationNote())
                .contains("izņēmums");
    }

    @Test
    @DisplayName(
            "E12, E22: a substitute decides in the name of the manager, but never in the name of somebody excluded")
    void substitutes() {
        ChangePeople withSubstitute = TestInstitution.complete()
                .standsIn("aizvietotajs", "vaditajs-p", Role.SERVICE_MANAGER, "P-01")
                .people();
        Change change = decidedBy(change(Scope.SERVICE, "P-01"), "service-manager", 1, "");
        assertThat(withSubstitute.deciders(change, 0, Set.of()).users()).containsExactly("vaditajs-p", "aizvietotajs");
        assertThat(withSubstitute.decider(change, "aizvietotajs", 0, Set.of()).decidedFor())
                .isEqualTo("vaditajs-p");
        assessedBy(change, "vaditajs-p");
        assertThat(withSubstitute.deciders(change, 0, Set.of()).users()).containsExactly("kopums-p");
    }

    @Test
    @DisplayName("PU2-20/A4: an escalated decision may be taken by the next level too, who does so in its own role")
    void escalated() {
        Change change = decidedBy(change(Scope.RESOURCE, "R-01"), "resource-manager", 1, "");
        change.escalateDecision();
        assertThat(people.deciders(change, 0, Set.of()).users()).containsExactly("vaditajs-r", "kopums-r");
        assertThat(people.decider(change, "kopums-r", 0, Set.of()).decidedAs())
                .isEqualTo(Role.RESOURCE_PORTFOLIO_MANAGER);
        assertThat(people.decider(change, "vaditajs-r", 0, Set.of()).decidedAs())
                .isEqualTo(Role.RESOURCE_MANAGER);
    }

    @Test
    @DisplayName("PU2-20/V4: the second expert is another one; without one the portfolio managers judge")
    void experts() {
        Change change = change(Scope.SERVICE, "P-01");
        assertThat(people.experts(change, Set.of()).users()).containsExactly("eksperts-a", "eksperts-b");
        assertThat(people.experts(change, Set.of("eksperts-a")).users()).containsExactly("eksperts-b");
        assertThat(people.experts(change, Set.of("eksperts-a", "eksperts-b")).users())
                .containsExactly("kopums-p", "kopums-r");
    }

    @Test
    @DisplayName(
            "2.6/10, PU2-20/A0: nobody is named for the item: its portfolio manager manages; nobody at all is refused")
    void managers() {
        assertThat(people.managers(change(Scope.SERVICE, "P-02")).users()).containsExactly("kopums-p");
        assertThat(people.managers(change(Scope.RESOURCE, "R-01")).users()).containsExactly("vaditajs-r");
        assertThat(people.managers(change(Scope.INSTITUTION)).users()).containsExactly("kopums-p", "kopums-r");
        ChangePeople empty = new TestInstitution().people();
        assertThatThrownBy(() -> empty.requireManagers(change(Scope.SERVICE, "P-01")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nav kam uzticēt");
    }

    @Test
    @DisplayName("PU2-20/A7: a complex or emergency change is reviewed by two, the second from above")
    void reviewers() {
        Change change = change(Scope.SERVICE, "P-01");
        assertThat(people.reviewersNeeded(change)).isEqualTo(1);
        change.classification().complexity(Complexity.COMPLEX, "liela");
        assertThat(people.reviewersNeeded(change)).isEqualTo(2);
        assertThat(people.reviewers(change, 0, Set.of()).users()).containsExactly("vaditajs-p");
        assertThat(people.reviewers(change, 1, Set.of("vaditajs-p")).users()).containsExactly("kopums-p");
        assertThat(people.reviewers(change, 1, Set.of("kopums-p")).users()).containsExactly("galva");
        assertThat(people.reviewersNeeded(emergency(change(Scope.RESOURCE, "R-01"))))
                .isEqualTo(2);
    }
}
