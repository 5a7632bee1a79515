package lv.saimnieks.servicelevel.process;

import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.process.ChangeRequests;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.platform.Role;
import lv.saimnieks.servicelevel.review.Question;
import lv.saimnieks.servicelevel.review.ReviewAnswer;
import lv.saimnieks.servicelevel.review.ReviewStep;
import lv.saimnieks.servicelevel.review.Reviews;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReviewActionsTest {

    private static final String NUMBER = "PARSKATS-2026-Q3";

    private final Reviews reviews = mock(Reviews.class);
    private final StartByMessage others = mock(StartByMessage.class);
    private final ChangeRequests changes = mock(ChangeRequests.class);

    private static ReviewAnswer decided(Role side, Question question, String answer) {
        return new ReviewAnswer(ReviewStep.CORRECT, side.group(), question, answer, "vaditajs-1", Instant.EPOCH);
    }

    @Test
    @DisplayName("PU2-17/A6: a review is asked for each term that a side named, once for both, with its origin")
    void terms() {
        when(reviews.answers(NUMBER))
                .thenReturn(List.of(
                        decided(Role.SERVICE_PORTFOLIO_MANAGER, Question.TERMS, "N-05, N-12"),
                        decided(Role.RESOURCE_PORTFOLIO_MANAGER, Question.TERMS, "N-12, N-13"),
                        decided(Role.RESOURCE_PORTFOLIO_MANAGER, Question.REASON, "N-99")));
        new ReviewActions(reviews, others, changes).pass(NUMBER);
        for (String code : List.of("N-05", "N-12", "N-13")) {
            verify(others)
                    .send(
                            "SlaTermsReviewNeeded",
                            Map.of("termCode", code, "originProcess", "sla-portfolio-review", "originCaseId", NUMBER));
        }
        verifyNoMoreInteractions(others, changes);
    }

    @Test
    @DisplayName("A wish for support becomes a need; the side of resources asks about their use")
    void support() {
        when(reviews.answers(NUMBER))
                .thenReturn(List.of(decided(Role.RESOURCE_PORTFOLIO_MANAGER, Question.SUPPORT, "Apmācība.")));
        when(others.send(anyString(), anyMap())).thenReturn(Optional.of("MA-2026-000001"));
        new ReviewActions(reviews, others, changes).pass(NUMBER);
        verify(others)
                .send(
                        "SupportNeeded",
                        Map.of(
                                "topic",
                                "RESOURCE_USE",
                                "needText",
                                "Apmācība.",
                                "originProcess",
                                "sla-portfolio-review",
                                "originCaseId",
                                NUMBER));
        verify(reviews).asked(NUMBER, Role.RESOURCE_PORTFOLIO_MANAGER.group(), Question.SUPPORT, "MA-2026-000001");
    }

    @Test
    @DisplayName("Where nothing is needed nothing is passed on")
    void none() {
        when(reviews.answers(NUMBER))
                .thenReturn(List.of(decided(Role.SERVICE_PORTFOLIO_MANAGER, Question.REASON, "Viss izpildīts.")));
        new ReviewActions(reviews, others, changes).pass(NUMBER);
        verify(others, never()).send(anyString(), anyMap());
    }
}
