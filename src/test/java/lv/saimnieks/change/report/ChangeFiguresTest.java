package lv.saimnieks.change.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Classification.Complexity;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.report.ReceivedChanges.Received;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.WorkingCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RPT-3: changes by class, month and item")
class ChangeFiguresTest {

    private final ReceivedChanges changes = mock(ReceivedChanges.class);
    private final ReportRequest request = mock(ReportRequest.class);
    private final WorkingCalendar calendar = mock(WorkingCalendar.class);
    private final Asked asked = new Asked(ReportPeriod.of("2026").orElseThrow(), null);

    @BeforeEach
    void days() {
        when(request.nameOf(any())).thenAnswer(call -> call.getArgument(0));
        when(calendar.workingDaysBetween(any(), any())).thenAnswer(call ->
                (int) ChronoUnit.DAYS.between(call.<LocalDate>getArgument(0), call.<LocalDate>getArgument(1)));
    }

    private static Received change(
            int day, ChangeType type, Complexity complexity, int days, ClosureCode closure, String... items) {
        LocalDateTime at = LocalDateTime.of(2026, 11, day, 23, 30);
        return new Received(
                at.atZone(Latvian.ZONE).toInstant(),
                List.of(items),
                type,
                complexity,
                closure == null ? null : at.plusDays(days).atZone(Latvian.ZONE).toInstant(),
                closure,
                closure == null && type == ChangeType.EMERGENCY);
    }

    private List<String> lines(String table) {
        return ReportTable.get(new ChangeFigures(changes, request, calendar).tables(asked), table).lines().stream()
                .map(l -> l.label() + ": "
                        + String.join(
                                "; ", l.cells().stream().map(ReportCell::words).toList()))
                .toList();
    }

    @Test
    @DisplayName("Success is of those implemented, the lead time of those closed, each with its n")
    void figures() {
        when(changes.of(asked))
                .thenReturn(List.of(
                        change(2, ChangeType.NORMAL, Complexity.SIMPLE, 4, ClosureCode.SUCCESSFUL, "P-05"),
                        change(3, ChangeType.NORMAL, Complexity.SIMPLE, 8, ClosureCode.FAILED, "P-05", "R-01"),
                        change(3, ChangeType.NORMAL, Complexity.SIMPLE, 1, ClosureCode.REJECTED, "P-05"),
                        change(4, ChangeType.EMERGENCY, Complexity.SIMPLE, 0, null, "R-01"),
                        change(30, null, null, 0, null)));
        assertThat(lines("klases"))
                .containsExactly(
                        "Normāla / Vienkārša: 3; 3; 0; 50 % (1 no 2); 0 % (0 no 3); 4 (n = 3)",
                        "Ārkārtas / Vienkārša: 1; 0; 1; –; 100 % (1 no 1); –",
                        "Vēl nav klasificēta: 1; 0; 0; –; –; –",
                        "Kopā: 5; 3; 1; 50 % (1 no 2); 25 % (1 no 4); 4 (n = 3)");
        assertThat(lines("menesi"))
                .as("the day in Riga, not in Greenwich")
                .first()
                .asString()
                .startsWith("11.2026: 5; ");
        assertThat(lines("objekti"))
                .extracting(l -> l.substring(0, 8))
                .containsExactly("P-05: 3;", "R-01: 2;", "Kopā: 5;");
    }

    @Test
    void ofNothingThereAreNoFigures() {
        when(changes.of(asked)).thenReturn(List.of());
        assertThat(lines("klases")).isEmpty();
    }
}
