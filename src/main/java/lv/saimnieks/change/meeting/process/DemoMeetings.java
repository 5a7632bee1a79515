package lv.saimnieks.change.meeting.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.cases.process.OwnTasks.OwnTask;
import lv.saimnieks.cases.process.demo.Deed;
import lv.saimnieks.cases.process.demo.DemoDoor;
import lv.saimnieks.change.meeting.Agenda;
import lv.saimnieks.change.meeting.MeetingInput;
import lv.saimnieks.change.meeting.Meetings;
import lv.saimnieks.change.meeting.Sitting;
import lv.saimnieks.change.meeting.Sitting.TypedItem;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the scripts of the demo institution do with meetings: call one about all that waits, hold it. */
@Component
@Profile("!prod")
class DemoMeetings implements DemoDoor {

    private final Meetings meetings;
    private final Sitting sitting;
    private final Agenda agenda;
    private final IdentityService identity;
    private final Users users;
    private final Map<String, String> called = new LinkedHashMap<>();

    DemoMeetings(Meetings meetings, Sitting sitting, Agenda agenda, IdentityService identity, Users users) {
        this.meetings = meetings;
        this.sitting = sitting;
        this.agenda = agenda;
        this.identity = identity;
        this.users = users;
    }

    @Override
    public Map<String, Function<Deed, @Nullable String>> deeds() {
        return Map.of("meeting", deed -> as(deed, this::call), "meeting-held", deed -> as(deed, this::hold));
    }

    /** With the rights of the person in the engine, as a page has them. */
    private @Nullable String as(Deed deed, Function<Deed, @Nullable String> work) {
        String user = deed.said("by");
        identity.setAuthentication(
                user, users.rolesOf(user).stream().map(Role::group).toList());
        try {
            return work.apply(deed);
        } finally {
            identity.clearAuthentication();
        }
    }

    private @Nullable String call(Deed deed) {
        String by = deed.said("by");
        String day = deed.text("day");
        Set<String> all = agenda.waiting(by).stream().map(OwnTask::number).collect(Collectors.toSet());
        MeetingInput input = new MeetingInput(
                day == null ? deed.today().toString() : day,
                "10:00",
                "11:00",
                deed.said("place"),
                deed.texts("invited"));
        String number = meetings.call(input, all, by);
        meetings.invite(number, by);
        called.put(by, number);
        return null;
    }

    /** Decides on the first items as the script says; the others stay as they are. */
    private @Nullable String hold(Deed deed) {
        String by = deed.said("by");
        String number = called.get(by);
        Deque<String> decisions = new ArrayDeque<>(deed.texts("decisions"));
        Map<Long, TypedItem> items = new LinkedHashMap<>();
        for (Agenda.Line line : meetings.open(number, by).lines()) {
            String decision = decisions.poll();
            items.put(
                    line.item().id(),
                    decision == null
                            ? new TypedItem(deed.text("left"), null, null, null, null)
                            : new TypedItem(deed.text("said"), decision, deed.text("grounds"), null, null));
        }
        Set<String> present = new HashSet<>(List.of(by));
        present.addAll(deed.texts("present"));
        sitting.decide(number, new Sitting.Typed(present, deed.text("guests"), deed.text("text"), items), by);
        meetings.close(number, by);
        return null;
    }
}
