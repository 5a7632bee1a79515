package lv.saimnieks.change.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.cases.PromisedLevels.Level;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Request.ChangeKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PU2-17/A5: a change that needed a regulation or an agreement asks for one review of what is promised")
class TermsReviewsTest {

    private static final Level LEVEL = new Level("N-05", "P-05", "Laiks", "20", "", "", "", "", "");

    private final Change change = mock(Change.class, RETURNS_DEEP_STUBS);
    private final ChangeFinder finder = mock(ChangeFinder.class);
    private final PromisedLevels levels = mock(PromisedLevels.class);
    private final StartByMessage messages = mock(StartByMessage.class);

    @ParameterizedTest(name = "{0}, agreement needed {1}, {2}, promised {3}: asked {4}")
    @CsvSource({
        "SUCCESSFUL,                 true,  MODIFY, true,  true",
        "SUCCESSFUL_WITH_DEVIATIONS, true,  ADD,    true,  true",
        "SUCCESSFUL,                 false, MODIFY, true,  false",
        "SUCCESSFUL,                 false, REMOVE, true,  true",
        "FAILED,                     true,  MODIFY, true,  false",
        "SUCCESSFUL,                 true,  MODIFY, false, false"
    })
    void asks(ClosureCode code, boolean agreement, ChangeKind kind, boolean promised, boolean asked) {
        when(finder.get("IZM-2026-000001")).thenReturn(change);
        when(change.closure().carriedOut()).thenReturn(code.carriedOut());
        when(change.classification().inputs().needsRegulation()).thenReturn(agreement);
        when(change.request().kind()).thenReturn(kind);
        when(change.closure().newStage()).thenReturn(null);
        when(change.targets()).thenReturn(Set.of("P-05"));
        when(levels.of(Set.of("P-05"))).thenReturn(promised ? List.of(LEVEL, LEVEL) : List.of());
        new TermsReviews(finder, levels, messages).ask("IZM-2026-000001");
        if (asked) {
            verify(messages)
                    .send(
                            "SlaTermsReviewNeeded",
                            Map.of(
                                    "termCode",
                                    "N-05",
                                    "originProcess",
                                    "change-management",
                                    "originCaseId",
                                    "IZM-2026-000001"));
        } else {
            verify(messages, never()).send(any(), any());
        }
    }
}
