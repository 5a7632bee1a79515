package lv.saimnieks.complaint.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import lv.saimnieks.cases.DecisionTable;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.shared.WorkingCalendar;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code submission-regime}, the day on which the law changed, and the gaps. */
class SubmissionRegimeDecisionTest {

    private final DecisionTable table = new DecisionTable("complaint", "submission-regime");

    private Map<String, Object> decide(String submitter, String kind, Boolean identified, String receivedOn) {
        return table.decide(
                "submitterType",
                submitter,
                "kind",
                kind,
                "identified",
                identified,
                "receivedOn",
                receivedOn == null
                        ? null
                        : Date.from(LocalDate.parse(receivedOn)
                                .atStartOfDay(ZoneId.systemDefault())
                                .toInstant()));
    }

    @DisplayName("PU2-18/A7, F9: law and terms by the day of receipt")
    @ParameterizedTest
    @CsvSource({
        "NATURAL, OTHER_PROCEDURE, true, 2026-11-02, OTHER_LAW, 1 wd, '', '', ''",
        "RESOURCE_USER, OTHER_PROCEDURE, true, 2026-11-02, OTHER_LAW, 1 wd, '', '', ''",
        "INSTITUTION, COMPLAINT, true, 2026-11-02, INTERNAL, 1 wd, 5 wd, 10 wd, 1 mon",
        "RESOURCE_USER, SUGGESTION, false, 2026-02-01, INTERNAL, 1 wd, 5 wd, 10 wd, 1 mon",
        "EMPLOYEE, COMPLAINT, true, 2026-11-02, INTERNAL, 1 wd, '', 10 wd, 1 mon",
        "ANONYMOUS, COMPLAINT, false, 2026-11-02, VOLUNTARY, '', '', '', ''",
        "ANONYMOUS, UNCLEAR, -, -, VOLUNTARY, '', '', '', ''",
        "NATURAL, COMPLAINT, false, 2026-11-02, HEAD_PROCEDURE, 1 wd, 5 wd, 10 wd, 1 mon",
        "LEGAL, SUGGESTION, false, 2026-02-27, HEAD_PROCEDURE, 1 wd, 5 wd, 10 wd, 1 mon",
        "NATURAL, COMPLAINT, true, 2025-12-30, LAW_ON_SUBMISSIONS, 1 wd, 7 wd, 1 mon, 4 mon",
        "NATURAL, COMPLAINT, true, 2026-02-27, LAW_ON_SUBMISSIONS, 1 wd, 7 wd, 1 mon, 4 mon",
        "NATURAL, COMPLAINT, true, 2026-02-28, LAW_ON_SUBMISSIONS, 1 wd, 7 wd, 1 mon, 4 mon",
        "NATURAL, COMPLAINT, true, 2026-03-01, LAW_ON_SUBMISSIONS, 1 wd, 5 wd, 10 wd, 1 mon",
        "LEGAL, SUGGESTION, true, 2026-03-02, LAW_ON_SUBMISSIONS, 1 wd, 5 wd, 10 wd, 1 mon",
        "LEGAL, UNCLEAR, true, 2027-05-02, LAW_ON_SUBMISSIONS, 1 wd, 5 wd, 10 wd, 1 mon",
        "NATURAL, FEEDBACK, true, 2026-11-02, VOLUNTARY, 1 wd, '', '', ''",
        "ANONYMOUS, FEEDBACK, false, 2026-11-02, VOLUNTARY, '', '', '', ''"
    })
    void rows(
            String submitter,
            String kind,
            String identified,
            String receivedOn,
            String regime,
            String acknowledge,
            String forward,
            String reply,
            String extended) {
        assertThat(decide(submitter, kind, DecisionTable.flag(identified), DecisionTable.text(receivedOn)))
                .containsEntry("regime", regime)
                .containsEntry("acknowledge", acknowledge)
                .containsEntry("forward", forward)
                .containsEntry("reply", reply)
                .containsEntry("extended", extended);
    }

    @Test
    void theLastMinuteOfFebruaryIsStillTheOldLaw() {
        Date lateEvening = Date.from(LocalDate.of(2026, 2, 28)
                .atTime(23, 59)
                .atZone(ZoneId.systemDefault())
                .toInstant());
        assertThat(table.decide(Map.of(
                        "submitterType", "LEGAL", "kind", "COMPLAINT", "identified", true, "receivedOn", lateEvening)))
                .containsEntry("reply", "1 mon");
    }

    @DisplayName("An unanswered question that matters decides nothing")
    @ParameterizedTest
    @CsvSource({"-, COMPLAINT, true, 2026-11-02", "NATURAL, COMPLAINT, -, 2026-11-02", "NATURAL, COMPLAINT, true, -"})
    void gaps(String submitter, String kind, String identified, String receivedOn) {
        assertThat(decide(
                        DecisionTable.text(submitter),
                        kind,
                        DecisionTable.flag(identified),
                        DecisionTable.text(receivedOn)))
                .isNull();
    }

    @Test
    void everyAnsweredCombinationHasTermsThatTheCalendarReadsAndEveryRowIsNeeded() {
        for (SubmitterType submitter : SubmitterType.values()) {
            for (SubmissionKind kind : SubmissionKind.values()) {
                for (boolean identified : DecisionTable.flags()) {
                    for (String day : new String[] {"2026-02-28", "2026-03-01"}) {
                        Map<String, Object> row = decide(submitter.name(), kind.name(), identified, day);
                        for (String term : new String[] {"acknowledge", "forward", "reply", "extended"}) {
                            assertThat(row.get(term).toString())
                                    .matches(t -> t.isEmpty()
                                            || WorkingCalendar.TERM.matcher(t).matches());
                        }
                    }
                }
            }
        }
        assertThat(table.unmatchedRules()).isEmpty();
    }
}
