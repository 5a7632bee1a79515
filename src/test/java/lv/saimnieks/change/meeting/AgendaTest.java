package lv.saimnieks.change.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import lv.saimnieks.cases.process.OwnTasks.OwnTask;
import lv.saimnieks.change.meeting.Meeting.Item;
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
