package lv.saimnieks.change.watch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.saimnieks.cases.CaseCodes;
import lv.saimnieks.cases.CaseDetails;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.RegisterStory;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What auditors read first of a watch (PU2-20/A1). */
@Component
@Transactional(readOnly = true)
class WatchStory extends RegisterStory {

    private static final CaseCodes CODES = new CaseCodes("change.watch.code.", Map.of());

    private final Watches watches;

    WatchStory(Watches watches, CaseTimeline timeline, NamedParameterJdbcTemplate jdbc) {
        super("change_watch", CODES, timeline, jdbc);
        this.watches = watches;
    }

    @Override
    public String processKey() {
        return "change-watch";
    }

    @Override
    public Optional<Story> of(String number) {
        Watch watch = watches.get(number);
        List<WantedChange> wanted = watches.wanted(number);
        CaseDetails facts = new CaseDetails("change.watch.list.column.")
                .add("quarter", watch.quarter())
                .add("state", watch.state())
                .add("grounds", watch.grounds())
                .add("wanted", String.valueOf(wanted.size()))
                .add("closedAt", Latvian.dateTime(watch.closedAt()));
        List<Link> links = wanted.stream()
                .map(WantedChange::changeNumber)
                .filter(Objects::nonNull)
                .map(change -> new Link(change, true, Wording.of("change.watch.change")))
                .toList();
        return Optional.of(
                new Story(watch.title(), WatchRegister.PATH + "/" + number, facts.list(), events(number), links));
    }
}
