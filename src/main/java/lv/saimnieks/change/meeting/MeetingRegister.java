package lv.saimnieks.change.meeting;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.moment;
import static lv.saimnieks.cases.register.Column.number;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Instant;
import java.util.List;
import lv.saimnieks.cases.register.Cell;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.cases.register.Heading;
import lv.saimnieks.cases.register.RegisterDescription;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The register of meetings as a list: whoever organises or was invited reads their own, auditors all. */
@Component
public class MeetingRegister implements RegisterDescription {

    /** Address of the list; each meeting has its page below it. */
    public static final String PATH = "/registri/izmainas/sapulces";

    private static final String TABLE = """
            (select m.*, (select count(*) from change_meeting_item i where i.number = m.number) as items,
                (select count(*) from change_meeting_item i where i.number = m.number and i.decided_round is not null)
                  as decided
              from change_meeting m) c""";

    private static final String READABLE = "exists (select 1 from change_meeting_person p"
            + " where p.number = c.number and p.user_id = :viewer and p.reads)";

    private final MeetingAccess access;
    private final Users users;

    MeetingRegister(MeetingAccess access, Users users) {
        this.access = access;
        this.users = users;
    }

    @Override
    public Source source() {
        return new Source("change-meetings", PATH, "change.meeting.list.", TABLE, "c.number", READABLE, "starts,desc");
    }

    @Override
    public boolean readsAll(String viewer) {
        return access.readsAll(viewer);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                text("number", "c.number"),
                choice("state", "c.state", MeetingState.class),
                moment("startsAt", "c.starts_at"),
                moment("endsAt", "c.ends_at"),
                text("place", "c.place"),
                text("organiser", "c.organiser"),
                number("items", "c.items"),
                number("decided", "c.decided"),
                moment("closedAt", "c.closed_at"));
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading("number", row -> Cell.link(row.get("number"), PATH + "/" + row.get("number")))
                        .styled("nowrap"),
                heading("startsAt", row -> Cell.of(Latvian.dateTime((Instant) row.get("startsAt"))))
                        .styled("nowrap")
                        .sortedBy("starts"),
                heading("place", row -> Cell.of(row.get("place"))),
                heading("organiser", row -> Cell.of(users.displayName(row.get("organiser")))),
                heading(
                        "state",
                        row -> Cell.empty()
                                .and(
                                        row.<MeetingState>get("state").label(),
                                        "badge "
                                                + row.<MeetingState>get("state").look())),
                heading(
                        "decided",
                        row -> Cell.of(Wording.of(
                                "change.meeting.list.decidedOf",
                                row.<Object>get("decided"),
                                row.<Object>get("items")))));
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                Filter.words("text", "c.search_text"),
                Filter.choice("state", "c.state", MeetingState.class),
                Filter.from("startsFrom", "c.starts_at"),
                Filter.to("startsTo", "c.starts_at", "startsFrom"));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(new Sort("starts", "c.starts_at", false));
    }

    @Override
    public List<Action> actions(String viewer) {
        return access.mayCall(viewer)
                ? List.of(new Action(Wording.of("change.meeting.new"), PATH + "/jauna"))
                : List.of();
    }
}
