package lv.saimnieks.change.steps;

import static lv.saimnieks.change.TestInstitution.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.model.Assessment;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.AffectedItem;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.Decision.Verdict;
import lv.saimnieks.change.model.Deviation;
import lv.saimnieks.change.model.Deviation.DeviationDecision;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.PlanItem.ItemResult;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Decision.Decider DECIDER =
            new Decision.Decider("kopums-p", "kopums-p", Role.SERVICE_PORTFOLIO_MANAGER, null);

    private final Change change = change(Scope.SERVICE, "P-01");

    private static PlanItem.Work work(String what) {
        return new PlanItem.Work(what, "daritajs", TODAY, TODAY.plusDays(2));
    }

    private void decide(Verdict verdict, boolean confirmsVerbal, Instant at) {
        change.decide(DECIDER, new Decision.Content(verdict, "Pamatojums.", null, null), confirmsVerbal, at);
    }

    @Test
    @DisplayName("PU2-20/V8.1: a new change is received and can be found without accents")
    void received() {
        assertThat(change.status()).isEqualTo(ChangeStatus.RECEIVED);
        assertThat(change.targets()).containsExactly("P-01");
        assertThat(change.request().scope()).isEqualTo(Scope.SERVICE);
    }

    @Test
    @DisplayName("One change has one process")
    void oneProcess() {
        change.startedAs("a");
        assertThatThrownBy(() -> change.startedAs("b"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("jau ir sākts");
        assertThat(change.processInstance()).isEqualTo("a");
    }

    @Test
    @DisplayName("PU2-20/V8.5: a new plan replaces the open items of the old one; what is done stays done")
    void planAnew() {
        change.plan(List.of(work("Pirmais"), work("Otrais")));
        change.currentItems().get(0).report(new PlanItem.Report(ItemResult.DONE, TODAY, TODAY, null, "daritajs", NOW));
        change.plan(List.of(work("Otrais citādi"), work("Trešais")));
        assertThat(change.planItems()).extracting(i -> i.work().what()).contains("Pirmais", "Otrais");
        assertThat(change.planItems())
                .filteredOn(PlanItem::dropped)
                .extracting(i -> i.work().what())
                .containsExactly("Otrais");
        assertThat(change.currentItems()).extracting(i -> i.work().what()).containsExactly("Otrais citādi", "Trešais");
        assertThat(change.currentItems()).extracting(PlanItem::slot).containsExactly(0, 1);
        assertThat(change.openItems()).hasSize(2);
    }

    @Test
    @DisplayName("PU2-20/A4: only decisions of the present round count, and none that confirm a word of mouth")
    void roundsOfDeciding() {
        change.openDecisionRound();
        decide(Verdict.RETURN, false, NOW);
        change.escalateDecision();
        change.openDecisionRound();
        assertThat(change.decisionEscalated()).isFalse();
        assertThat(change.decisionsNow()).isEmpty();
        decide(Verdict.AUTHORISE, false, NOW);
        decide(Verdict.AUTHORISE, true, NOW);
        assertThat(change.decisionsNow()).hasSize(1);
        assertThat(change.decisions()).hasSize(3);
    }

    @Test
    @DisplayName("PU2-20/V5: a word of mouth holds until somebody authorises in writing; denied, it means rollback")
    void verbalAuthorisation() {
        assertThat(change.verballyAuthorised()).isFalse();
        var emergency = new Assessment.Emergency("Mainīt", "Atlikt", "daritajs", "kopums-p", NOW.minusSeconds(60));
        change.assessment().write(new Assessment.Text("r", null, "v", null, null), emergency, "vaditajs-p", NOW);
        assertThat(change.verballyAuthorised()).isTrue();
        assertThat(change.deviationDecision()).isNull();
        decide(Verdict.REJECT, true, NOW);
        assertThat(change.verballyAuthorised()).isTrue();
        assertThat(change.deviationDecision()).isEqualTo(DeviationDecision.ROLLBACK);
        decide(Verdict.AUTHORISE, false, NOW);
        assertThat(change.verballyAuthorised()).isFalse();
    }

    @Test
    @DisplayName("PU2-20/V8.5: the latest decision on a deviation says how it goes on")
    void deviations() {
        change.deviate(new Deviation.Report(DeviationKind.COST, "Dārgāk.", "daritajs", NOW));
        change.openDeviation()
                .orElseThrow()
                .decide(new Deviation.Ruling(DeviationDecision.ACCEPT, "Labi.", "vaditajs-p", NOW));
        change.deviate(new Deviation.Report(DeviationKind.SCOPE, "Mazāk.", "daritajs", NOW));
        assertThat(change.openDeviation()).map(d -> d.report().kind()).contains(DeviationKind.SCOPE);
        assertThat(change.deviationDecision()).isEqualTo(DeviationDecision.ACCEPT);
        assertThat(change.closure().deviations()).isEqualTo(2);
    }

    @Test
    @DisplayName("change-complexity: only selected affected items count")
    void affectedItems() {
        change.affect(List.of(
                affected("P-01"),
                new AffectedItem("P-02", ItemKind.SERVICE, false),
                new AffectedItem("R-01", ItemKind.RESOURCE, false)));
        assertThat(change.affectedCount(ItemKind.SERVICE)).isEqualTo(1);
        assertThat(change.affects(ItemKind.RESOURCE)).isFalse();
        assertThat(change.affectedCodes()).containsExactly("P-01", "P-02", "R-01");
    }

    @Test
    @DisplayName("PU2-20/V8.3: an authorisation that ran out is forgotten when it is given anew")
    void expiry() {
        change.authorisationExpired();
        assertThat(change.isAuthorisationExpired()).isTrue();
        change.authorised(NOW);
        assertThat(change.isAuthorisationExpired()).isFalse();
        assertThat(change.authorisedUntil()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("What is handed out cannot be changed from outside")
    void listsAreCopies() {
        assertThat(Arrays.asList(change.opinions(), change.decisions(), change.planItems(), change.risks()))
                .allSatisfy(list ->
                        assertThatThrownBy(() -> list.add(null)).isInstanceOf(UnsupportedOperationException.class));
        assertThatThrownBy(() -> change.targets().add("P-02")).isInstanceOf(UnsupportedOperationException.class);
    }
}
