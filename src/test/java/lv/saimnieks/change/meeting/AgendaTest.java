package lv.saimnieks.change.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.process.OwnTasks;
import lv.saimnieks.cases.process.OwnTasks.OwnTask;
import lv.saimnieks.change.meeting.Meeting.Item;
import lv.saimnieks.change.model.ChangeFinder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The agenda of a decision meeting is what waits for its organiser")
class AgendaTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static OwnTask task(String id, String number, boolean urgent, Instant due) {
        return new OwnTask(id, "Autorizēt izmaiņu", number, "Nosaukums", "P-05", urgent, due, false);
    }

    private static Item item(long id, String number) {
        return new Item(id, number, (int) id, null, null, null, null, null);
    }

    @Test
    @DisplayName("Each change once, the urgent first, then by when the decision is due")
    void eachOnce() {
        List<OwnTask> waiting = List.of(
                task("1", "IZM-2026-000001", false, null),
                task("2", "IZM-2026-000002", false, NOW.plusSeconds(60)),
                task("3", "IZM-2026-000003", true, NOW.plusSeconds(90)),
                task("4", "IZM-2026-000002", false, NOW));
        assertThat(Agenda.once(waiting)).extracting(OwnTask::id).containsExactly("3", "4", "1");
    }

    @Test
    @DisplayName("Whether a change of the agenda waits is asked by its number, however many others wait")
    void askedByNumber() {
        OwnTasks tasks = mock(OwnTasks.class);
        OwnTask late = task("99", "IZM-2026-000099", false, NOW);
        when(tasks.ofStep("v", "change-management", "Task_AuthoriseChange", Set.of("IZM-2026-000099")))
                .thenReturn(List.of(late));
        Agenda agenda = new Agenda(
                tasks,
                mock(ChangeFinder.class),
                mock(CaseAccess.class),
                mock(CaseRegisters.class),
                mock(MeetingRows.class),
                Clock.systemUTC());
        assertThat(agenda.waiting("v", Set.of("IZM-2026-000099"))).containsExactly(late);
        verify(tasks, never()).ofStep(any(), any(), any(), anyInt());
    }

    @Test
    @DisplayName("What is on the agenda is not offered again")
    void left() {
        List<OwnTask> waiting =
                List.of(task("1", "IZM-2026-000001", false, NOW), task("2", "IZM-2026-000002", false, NOW));
        assertThat(Agenda.left(waiting, List.of(item(1, "IZM-2026-000001"))))
                .extracting(OwnTask::number)
                .containsExactly("IZM-2026-000002");
    }

    @Test
    @DisplayName("An item moves one place up; the first stays first")
    void movedUp() {
        List<Item> items = List.of(item(1, "a"), item(2, "b"), item(3, "c"));
        assertThat(Agenda.movedUp(items, 3)).containsExactly(1L, 3L, 2L);
        assertThat(Agenda.movedUp(items, 1)).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("Of an answer goes what the task's form asks for this decision")
    void answer() {
        assertThat(new Sitting.TypedItem("Gaita", "AUTHORISE", "Jo labi.", "Lieks", "2026-12-31").answer())
                .containsOnlyKeys("decision", "rationaleText", "validUntil");
        assertThat(new Sitting.TypedItem(null, "AUTHORISE_WITH_CONDITIONS", null, "Tā", null).answer())
                .containsOnlyKeys("decision", "conditionsText");
        assertThat(new Sitting.TypedItem(null, "REJECT", "Nav vajadzīgs.", "Lieks", "2026-12-31").answer())
                .containsOnlyKeys("decision", "rationaleText");
    }
}
