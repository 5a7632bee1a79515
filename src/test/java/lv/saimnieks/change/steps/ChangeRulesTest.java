package lv.saimnieks.change.steps;

import static lv.saimnieks.change.TestInstitution.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.TestInstitution;
import lv.saimnieks.change.model.Answer;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Change.AffectedItem;
import lv.saimnieks.change.model.ChangeRoute;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Compliance;
import lv.saimnieks.change.model.Compliance.ComplianceAnswer;
import lv.saimnieks.change.model.Compliance.ComplianceQuestion;
import lv.saimnieks.change.model.Deviation;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.model.Review;
import lv.saimnieks.change.model.Stage;
import lv.saimnieks.shared.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The small rules of a change: compliance, targets, closure codes, and the route that the tables give it. */
class ChangeRulesTest {

    @Nested
    @DisplayName("PU2-20/U5: compliance before authorisation")
    class ComplianceBeforeAuthorisation {

        private final Map<ComplianceQuestion, Compliance> answers = new EnumMap<>(ComplianceQuestion.class);

        ComplianceBeforeAuthorisation() {
            for (ComplianceQuestion question : ComplianceQuestion.values()) {
                answers.put(question, new Compliance(ComplianceAnswer.YES, null));
            }
        }

        @ParameterizedTest
        @EnumSource(ComplianceQuestion.class)
        @DisplayName("each unanswered question blocks, by name")
        void unanswered(ComplianceQuestion question) {
            answers.remove(question);
            assertThat(ComplianceRule.refuse(answers)).contains("nav atbildēts").contains(question.label());
            answers.put(question, new Compliance(null, "Pasākums."));
            assertThat(ComplianceRule.refuse(answers)).contains(question.label());
        }

        @ParameterizedTest
        @EnumSource(ComplianceQuestion.class)
        @DisplayName("each no needs a measure")
        void noNeedsMeasure(ComplianceQuestion question) {
            for (String measure : new String[] {null, "", "  "}) {
                answers.put(question, new Compliance(ComplianceAnswer.NO, measure));
                assertThat(ComplianceRule.refuse(answers)).contains("pasākums").contains(question.label());
            }
            answers.put(question, new Compliance(ComplianceAnswer.NO, "Novērst līdz decembrim."));
            assertThat(ComplianceRule.refuse(answers)).isNull();
        }

        @Test
        void yesAndNotApplicableAreEnough() {
            answers.put(ComplianceQuestion.PROCUREMENT, new Compliance(ComplianceAnswer.NOT_APPLICABLE, null));
            assertThat(ComplianceRule.refuse(answers)).isNull();
            assertThat(ComplianceRule.refuse(Map.of())).contains("nav atbildēts");
        }
    }

    @Nested
    @DisplayName("PU2-20/V1: what a change may be about")
    class WhatItIsAbout {

        private final TestInstitution town = new TestInstitution();
        private final TargetPolicy policy = new TargetPolicy(town.catalogue);

        @ParameterizedTest
        @CsvSource(nullValues = "–", textBlock = """
                SERVICE, P-01, –
                SERVICE, R-01, pakalpojumu kodiem
                SERVICE, P-01 R-01, pakalpojumu kodiem
                SERVICE, '', vismaz vienu
                SERVICE, X-77, Nav tāda
                RESOURCE, R-01, –
                RESOURCE, P-01, resursu kodiem
                CAPABILITY, P-01 R-01, –
                CAPABILITY, '', vismaz vienu
                INSTITUTION, '', –
                INSTITUTION, P-01 R-01, –
                INSTITUTION, P-01 X-77, Nav tāda
                """)
        void targets(TargetType type, String codes, String problem) {
            String refused = policy.refuse(type, codes(codes));
            if (problem == null) {
                assertThat(refused).isNull();
            } else {
                assertThat(refused).contains(problem);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "SERVICE, P-01, SERVICE",
            "RESOURCE, R-01, RESOURCE",
            "INSTITUTION, P-01, INSTITUTION",
            "CAPABILITY, P-01, SERVICE",
            "CAPABILITY, R-01, RESOURCE",
            "CAPABILITY, P-01 R-01, SERVICE"
        })
        @DisplayName("COMMON/S1: the scope follows from the target")
        void scope(TargetType type, String codes, Scope scope) {
            assertThat(policy.scopeOf(type, codes(codes))).isEqualTo(scope);
        }

        @Test
        @DisplayName("N1-5: the targets and everything that depends on them may be affected, each once")
        void affected() {
            when(town.catalogue.dependantsOf(any()))
                    .thenReturn(List.of(
                            new Item("P-02", ItemKind.SERVICE, "Divi", false),
                            new Item("R-01", ItemKind.RESOURCE, "Viens", false)));
            assertThat(policy.affectedBy(Set.of("R-01")))
                    .extracting(AffectedItem::code)
                    .containsExactly("R-01", "P-02");
        }

        private static Set<String> codes(String text) {
            return text.isEmpty() ? Set.of() : new TreeSet<>(List.of(text.split(" ")));
        }
    }

    @Nested
    @DisplayName("PU2-20/A8: closure codes that fit how the change went")
    class ClosureCodes {

        private final ChangeClosure closure = new ChangeClosure(null, null, null, null, null, null);
        private final Change change = change(Scope.SERVICE, "P-01");

        @ParameterizedTest
        @CsvSource({
            "REJECTED, REJECTED",
            "CANCELLED, CANCELLED",
            "SPLIT, SPLIT",
            "EXPIRED, EXPIRED",
            "ROLLED_BACK, ROLLED_BACK FAILED",
            "FAILED, FAILED ROLLED_BACK"
        })
        @DisplayName("a settled end leaves little choice")
        void settled(ClosureCode settled, String codes) {
            change.closure().settle(settled, "Iemesls.");
            assertThat(closure.fittingCodes(change)).extracting(Enum::name).containsExactly(codes.split(" "));
        }

        @ParameterizedTest
        @CsvSource({
            "YES, false, SUCCESSFUL SUCCESSFUL_WITH_DEVIATIONS FAILED",
            "PARTLY, false, SUCCESSFUL_WITH_DEVIATIONS FAILED SUCCESSFUL",
            "NO, false, SUCCESSFUL_WITH_DEVIATIONS FAILED SUCCESSFUL",
            "YES, true, SUCCESSFUL_WITH_DEVIATIONS FAILED"
        })
        @DisplayName("an implemented change: by result and deviations, the expected code first")
        void implemented(Answer achieved, boolean deviated, String codes) {
            if (deviated) {
                change.deviate(new Deviation.Report(DeviationKind.DELAY, "Vēlāk.", null, NOW));
            }
            change.review(new Review(
                    new Review.Report("Rezultāts.", achieved, Answer.YES, null, null, null, null, null, false),
                    "vaditajs-p",
                    NOW));
            assertThat(closure.fittingCodes(change)).extracting(Enum::name).containsExactly(codes.split(" "));
        }
    }

    @Nested
    @DisplayName("PU2-20/V9, A*: the route that change-model gives")
    class TheRoute {

        private final ChangeRoute route = new ChangeRoute();

        private void model(String assess, String plan, String review, String stages) {
            route.model(new ChangeRoute.Model(assess, 2, 0, "MULTI", plan, review, "10 wd", stages, "rinda"));
        }

        @ParameterizedTest
        @CsvSource({
            "AUTO_MATCH, AUTO_MATCH",
            "FULL, FULL",
            "FULL_WITH_SPLIT, FULL",
            "SHORT, SHORT",
            "RECLASSIFY, RECLASSIFY"
        })
        void assess(String given, String base) {
            model(given, "FULL", "FULL", "");
            assertThat(route.model().assess()).isEqualTo(base);
        }

        @ParameterizedTest
        @CsvSource({
            "TEMPLATE, TEMPLATE, false",
            "FULL, FULL, false",
            "FULL_WITH_RISKS, FULL, true",
            "AFTER, AFTER, false",
            "AFTER_WITH_RISKS, AFTER, true"
        })
        void plan(String given, String base, boolean risks) {
            model("FULL", given, "FULL", "");
            assertThat(route.model().plan()).isEqualTo(base);
            assertThat(route.model().riskPlanNeeded()).isEqualTo(risks);
        }

        @ParameterizedTest
        @CsvSource({"LIGHT, LIGHT", "FULL, FULL", "FULL_DOUBLE, FULL"})
        void review(String given, String base) {
            model("FULL", "FULL", given, "");
            assertThat(route.model().review()).isEqualTo(base);
        }

        @Test
        @DisplayName("U4: stakeholders are told at the stages that the model names, whatever the spaces")
        void stages() {
            model("FULL", "FULL", "FULL", " AUTHORISED, CLOSED ,");
            assertThat(route.model().notifiesAt(Stage.AUTHORISED)).isTrue();
            assertThat(route.model().notifiesAt(Stage.CLOSED)).isTrue();
            assertThat(route.model().notifiesAt(Stage.PLANNED)).isFalse();
            model("FULL", "FULL", "FULL", null);
            assertThat(route.model().notifiesAt(Stage.CLOSED)).isFalse();
        }

        @Test
        void nothingIsKnownBeforeTheTablesAreAsked() {
            ChangeRoute fresh = new ChangeRoute();
            assertThat(fresh.model().assess()).isNull();
            assertThat(fresh.model().plan()).isNull();
            assertThat(fresh.model().riskPlanNeeded()).isFalse();
        }
    }
}
