package lv.saimnieks.change.steps;

import static lv.saimnieks.change.TestInstitution.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.model.Assessment;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.AffectedItem;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.Decision.Verdict;
import lv.saimnieks.change.model.Deviation;
import lv.saimnieks.change.model.Deviation.DeviationDecision;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.model.Deviation.RollbackOutcome;
import lv.saimnieks.change.model.PlanItem;
import lv.saimnieks.change.model.PlanItem.ItemResult;
import lv.saimnieks.change.model.Risk;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    private static final Decision.Decider DECIDER =
            new Decision.Decider("kopums-p", "kopums-p", Role.SERVICE_PORTFOLIO_MANAGER, null);

    private final Change change = change(Scope.SERVICE, "P-01");

    private static PlanItem.Work work(String what) {
        return work(what, TODAY);
    }

    private static PlanItem.Work work(String what, LocalDate from) {
        return new PlanItem.Work(what, "daritajs", from, TODAY.plusDays(2));
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

    @ParameterizedTest(name = "{0} of {1} needed: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            ; 1; PENDING
            AUTHORISE; 1; AUTHORISE
            AUTHORISE; 2; PENDING
            AUTHORISE AUTHORISE_WITH_CONDITIONS; 2; AUTHORISE
            REJECT; 2; REJECT
            AUTHORISE REJECT; 2; REJECT
            REJECT AUTHORISE; 2; REJECT
            RETURN; 2; RETURN
            AUTHORISE RETURN; 2; RETURN
            RETURN AUTHORISE; 2; RETURN
            RETURN REJECT; 2; REJECT
            REJECT RETURN; 2; REJECT
            AUTHORISE AUTHORISE RETURN; 2; RETURN
            """)
    @DisplayName("PU2-20/V8.3: where a round stands follows from all its answers, in whatever order they came")
    void standing(String answers, int needed, Decision.Standing standing) {
        change.openDecisionRound();
        decide(Verdict.REJECT, false, NOW);
        change.openDecisionRound();
        decide(Verdict.AUTHORISE, true, NOW);
        if (answers != null) {
            Arrays.stream(answers.split(" ")).forEach(v -> decide(Verdict.valueOf(v), false, NOW));
        }
        assertThat(change.standing(needed))
                .as("earlier rounds and words of mouth do not count")
                .isEqualTo(standing);
    }

    @Test
    @DisplayName("PU2-20/U3: put back is what may have begun, then what was done, the last first; nothing twice")
    void whatToUndo() {
        change.plan(List.of(work("Pirmais"), work("Otrais"), work("Iesākts"), work("Vēl ne", TODAY.plusDays(1))));
        List<PlanItem> items = change.currentItems();
        items.get(1).report(done(NOW));
        items.get(0).report(done(NOW.plusSeconds(60)));
        assertThat(change.toUndo(TODAY))
                .extracting(i -> i.work().what())
                .containsExactly("Iesākts", "Pirmais", "Otrais");
        items.get(2).undo(new PlanItem.Undone(RollbackOutcome.RESTORED, TODAY, "Nekas nebija mainīts.", "daritajs"));
        assertThat(change.toUndo(TODAY)).extracting(i -> i.work().what()).containsExactly("Pirmais", "Otrais");
    }

    @Test
    @DisplayName("PU2-20/V8.3: work that first began after the last day of the authorisation began without it")
    void beganTooLate() {
        assertThat(change.beganTooLate(TODAY))
                .as("a standard change needs none")
                .isFalse();
        change.plan(List.of(work("Pirmais"), work("Otrais")));
        change.authorised(TODAY.plusDays(1).atStartOfDay(Latvian.ZONE).toInstant());
        assertThat(change.beganTooLate(TODAY)).isFalse();
        assertThat(change.beganTooLate(TODAY.plusDays(1))).isTrue();
        change.currentItems().get(0).report(done(NOW));
        assertThat(change.beganTooLate(TODAY.plusDays(1)))
                .as("other work began in time")
                .isFalse();
    }

    @Test
    @DisplayName(
            "PU2-20/U3: what is said of risks is added to them, or takes their place where the form showed them all")
    void risksAgain() {
        Risk slow = new Risk("Lēni", 1, 2, "Pārbaudīt");
        Risk down = new Risk("Nav pieejams", 2, 2, "Rezerve");
        change.assess(List.of(slow, down), Map.of(), Map.of());
        change.checkRisks(Risk.Said.UNCHANGED, "daritajs", NOW);
        assertThat(change.risks()).containsExactly(slow, down);
        assertThat(change.risksKnownAt()).isEqualTo(NOW);
        Risk worse = new Risk("nav pieejams", 3, 3, "Rezerve");
        change.checkRisks(new Risk.Said("Sliktāk.", List.of(worse)), "daritajs", NOW);
        assertThat(change.risks()).containsExactly(slow, worse);
        change.classification().complexity(Complexity.COMPLEX, "liela");
        change.checkRisks(new Risk.Said("Mazāk.", List.of(slow)), "daritajs", NOW);
        assertThat(change.risks()).containsExactly(slow);
    }

    private static PlanItem.Report done(Instant at) {
        return new PlanItem.Report(ItemResult.DONE, TODAY, TODAY, null, "daritajs", at);
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
