package lv.saimnieks.servicelevel.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lv.saimnieks.servicelevel.action.CorrectiveAction.ChangePlan;
import lv.saimnieks.servicelevel.action.CorrectiveAction.Documented;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.Done;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.Planned;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.TakenAway;
import lv.saimnieks.servicelevel.action.CorrectiveMeasure.Verification;
import lv.saimnieks.servicelevel.breach.Breach;
import lv.saimnieks.servicelevel.breach.Occasion;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a corrective action allows and refuses. */
class CorrectiveActionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ChangePlan NO_CHANGE = new ChangePlan(null, null, "Pietiek ar apmācību");
    private static final ChangePlan CHANGE = new ChangePlan("Nomainīt sertifikātu", null, null);

    private static CorrectiveAction action(Severity severity, ActionOwner owner, ChangeWish wish) {
        Breach breach = new Breach(
                "NEA-2026-000001",
                Occasion.BREACHED,
                "N-05",
                1,
                "P-05",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                severity,
                new BigDecimal("22"),
                BigDecimal.TEN,
                1,
                NOW);
        CorrectiveAction action = new CorrectiveAction("KD-2026-000001", breach, "Koki", "koki", NOW);
        action.rule(
                new ActionRule(owner, "CORRECTION", "3 wd", 1, wish, "PROVIDERS", ""),
                new Deadline(NOW, "3 darba dienas", "1"));
        return action;
    }

    private static CorrectiveAction planning(Severity severity, ActionOwner owner, ChangeWish wish) {
        CorrectiveAction action = action(severity, owner, wish);
        action.contain("Pagaidu risinājums", "a");
        action.found(Cause.PROCESS, "Nav aizvietotāja", "a");
        return action;
    }

    private static CorrectiveAction performing(String... what) {
        CorrectiveAction action = planning(Severity.MINOR, ActionOwner.MANAGER, ChangeWish.OPTIONAL);
        action.plan(
                Arrays.stream(what).map(w -> new Planned(w, null, DAY)).toList(),
                new ChangePlan(null, null, null),
                "a");
        action.beginPerforming();
        return action;
    }

    private static CorrectiveAction verifying(String... what) {
        CorrectiveAction action = performing(what);
        action.given().forEach(m -> action.done(m, new Done(DAY, "doer", "Izdarīts")));
        action.beginVerifying();
        return action;
    }

    private static void verify(CorrectiveAction action, int slot, String who, boolean good) {
        action.verify(action.given().get(slot), new Verification(DAY, who, "Skatīts"), good);
    }

    @Test
    @DisplayName("S15: a doer does not verify; what is done but not verified keeps the action open and is named")
    void doneIsNotVerified() {
        CorrectiveAction action = verifying("Pasākums A", "Pasākums B");
        verify(action, 0, "other", true);
        assertThatThrownBy(() -> verify(action, 1, "doer", true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cits cilvēks");
        assertThatThrownBy(() -> action.awaitResults(DAY, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("„Pasākums B”");
        action.conclude(ActionOutcome.TARGET_REVISED, "Mērķis mainīts", "a");
        action.document(new Documented("Panākts", null, null, null, "a"));
        assertThatThrownBy(() -> action.close(NOW)).isInstanceOf(Refusal.class).hasMessageContaining("„Pasākums B”");

        CorrectiveAction good = verifying("Pasākums A", "Pasākums B");
        verify(good, 0, "other", true);
        verify(good, 1, "other", true);
        good.awaitResults(DAY, NOW);
        good.conclude(ActionOutcome.EFFECTIVE, null, null);
        assertThatThrownBy(() -> good.close(NOW)).hasMessageContaining("dokumentēts");
        good.document(new Documented("Panākts", null, null, null, "a"));
        good.close(NOW);
        assertThat(good.open()).isFalse();
        assertThatThrownBy(() -> good.conclude(ActionOutcome.TARGET_REVISED, "x", "a"))
                .hasMessageContaining("slēgta");
    }

    @Test
    @DisplayName("S15: a measure is taken away with its reason on record, but never the last one")
    void takenAway() {
        CorrectiveAction action = performing("Pasākums A", "Pasākums B");
        CorrectiveMeasure second = action.given().get(1);
        action.takeAway(second, new TakenAway(DAY, "a", "Vairs nav vajadzīgs"));
        assertThat(second.takenAway().takenAwayReason()).isEqualTo("Vairs nav vajadzīgs");
        assertThatThrownBy(() -> action.takeAway(action.given().get(0), new TakenAway(DAY, "a", "Arī nav")))
                .hasMessageContaining("vienīgais");
        action.done(action.given().get(0), new Done(DAY, "doer", "Izdarīts"));
        action.beginVerifying();
        assertThat(action.given()).hasSize(1);
        verify(action, 0, "other", true);
        action.awaitResults(DAY, NOW);
        assertThat(action.measures()).hasSize(2);
    }

    @Test
    @DisplayName("what was not done well is done again by the same measure, and verified again")
    void doneAgain() {
        CorrectiveAction action = verifying("Pasākums A", "Pasākums B");
        verify(action, 0, "other", true);
        verify(action, 1, "other", false);
        assertThat(action.somethingToDoAgain()).isTrue();
        action.sendBack();
        action.beginPerforming();
        assertThat(action.given()).extracting(m -> m.planned().what()).containsExactly("Pasākums B");
        action.done(action.given().get(0), new Done(DAY, "doer", "Tagad labi"));
        action.beginVerifying();
        verify(action, 0, "other", true);
        assertThat(action.somethingToDoAgain()).isFalse();
        action.awaitResults(DAY, NOW);
    }

    @Test
    @DisplayName(
            "2.3: MAJOR and CRITICAL expect a change or the reason why not; only CRITICAL may have an emergency change")
    void changes() {
        CorrectiveAction major = planning(Severity.MAJOR, ActionOwner.MANAGER_CONFIRMED, ChangeWish.EXPECTED);
        List<Planned> measures = List.of(new Planned("Apmācīt", null, DAY));
        assertThatThrownBy(() -> major.plan(measures, new ChangePlan(null, null, null), "a"))
                .hasMessageContaining("pamatojiet");
        assertThatThrownBy(() -> major.plan(measures, new ChangePlan("x", "Steidzami", null), "a"))
                .hasMessageContaining("Ārkārtas");
        major.plan(measures, NO_CHANGE, "a");
        assertThat(major.status()).isEqualTo(ActionStatus.CONFIRMATION);
        major.confirm(false, "p");
        major.plan(List.of(), CHANGE, "a");
        assertThat(major.measures()).isEmpty();
        major.confirm(true, "p");
        assertThat(major.status()).isEqualTo(ActionStatus.PERFORMANCE);

        CorrectiveAction missing = planning(Severity.MISSING, ActionOwner.MEASURER, ChangeWish.NO);
        assertThatThrownBy(() -> missing.plan(measures, CHANGE, "a")).hasMessageContaining("nav paredzēta");
        assertThatThrownBy(() -> missing.plan(List.of(), new ChangePlan(null, null, null), "a"))
                .hasMessageContaining("vismaz vienu");

        CorrectiveAction critical = planning(Severity.CRITICAL, ActionOwner.PORTFOLIO_MANAGER, ChangeWish.EMERGENCY);
        critical.plan(List.of(), new ChangePlan("Nomainīt", "Portāls nav pieejams", null), "p");
        assertThat(critical.status()).isEqualTo(ActionStatus.PERFORMANCE);
    }

    @Test
    @DisplayName(
            "2.3: what does not help is looked into again one degree graver; the third time somebody above decides")
    void notEffective() {
        CorrectiveAction action = verified();
        action.notEffective();
        assertThat(action.severity()).isEqualTo(Severity.MODERATE);
        again(action);
        action.notEffective();
        assertThat(action.severity()).isEqualTo(Severity.MAJOR);
        assertThat(action.round()).isEqualTo(3);
        again(action);
        assertThatThrownBy(() -> action.conclude(ActionOutcome.ACCEPTED_RISK, "x", "a"))
                .isInstanceOf(Refusal.class);
        action.notEffective();
        assertThat(action.status()).isEqualTo(ActionStatus.DECISION);
        action.notEffective();
        assertThat(action.status()).isEqualTo(ActionStatus.ANALYSIS);
        assertThat(action.severity()).isEqualTo(Severity.CRITICAL);
    }

    private static CorrectiveAction verified() {
        CorrectiveAction action = verifying("Pasākums A");
        verify(action, 0, "other", true);
        action.awaitResults(DAY, NOW);
        return action;
    }

    private static void again(CorrectiveAction action) {
        action.found(Cause.CAPABILITY, "Trūkst cilvēku", "a");
        action.plan(List.of(new Planned("Vēl viens", null, DAY)), NO_CHANGE, "a");
        action.beginPerforming();
        assertThat(action.given()).hasSize(1);
        action.done(action.given().get(0), new Done(DAY, "doer", "Izdarīts"));
        action.beginVerifying();
        verify(action, 0, "other", true);
        action.awaitResults(DAY, NOW);
    }

    @Test
    @DisplayName("each step is taken in its state only, and says which")
    void states() {
        CorrectiveAction action = action(Severity.MINOR, ActionOwner.MANAGER, ChangeWish.OPTIONAL);
        assertThatThrownBy(() -> action.found(Cause.OTHER, "x", "a"))
                .hasMessageContaining("Novērš tūlītējās sekas")
                .hasMessageContaining("Noskaidro cēloni");
        assertThatThrownBy(() -> action.conclude(ActionOutcome.EFFECTIVE, null, null))
                .isInstanceOf(Refusal.class);
    }
}
