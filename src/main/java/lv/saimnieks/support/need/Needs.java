package lv.saimnieks.support.need;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.RegisterNumbers;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.need.Parties.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of needs; each moves only from the state in which it is expected. */
@Repository
@Transactional
public class Needs {

    /** Where the list is; each need has its page below it. */
    public static final String PATH = "/registri/atbalsts";

    /** How far back those who asked about a topic are counted. */
    static final Duration COUNTED = Duration.ofDays(90);

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SEARCH = 5000;

    private final JdbcClient jdbc;
    private final RegisterNumbers numbers;
    private final Catalogue catalogue;
    private final Clock clock;

    Needs(JdbcClient jdbc, RegisterNumbers numbers, Catalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public SupportNeed get(String number) {
        return jdbc.sql("select * from support_need where number = ?")
                .param(number)
                .query(SupportNeed.class)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("support.need.missing", number)));
    }

    /** The last ones of a person. */
    @Transactional(readOnly = true)
    public List<SupportNeed> askedBy(String user) {
        return jdbc.sql("select * from support_need where asker = ? order by registered_at desc, number desc limit 50")
                .param(user)
                .query(SupportNeed.class)
                .list();
    }

    /** Enters a need; answers its number. */
    String enter(NewNeed need, Deadline due) {
        Item item =
                need.itemCode() == null ? null : catalogue.find(need.itemCode()).orElseThrow();
        String title = PlainText.cut(
                need.topic().label() + ": " + (item == null ? Wording.of("support.list.institution") : item.label()),
                LONGEST_TITLE);
        String number = numbers.next(Register.METHODICAL_SUPPORT);
        jdbc.sql("""
                        insert into support_need (number, title, search_text, state, topic, item_code, scope, audience, what,
                          people, new_process, wish, wished_on, renew_code, asker, origin_process, origin_case,
                          registered_at, answer_due_at, answer_due_rule, calendar_version)
                        values (:number, :title, :search, 'EVALUATING', :topic, :item, :scope, :audience, :what, :people,
                          :newProcess, :wish, :on, :renew, :asker, :process, :case, :now, :due, :rule, :calendar)""")
                .param("number", number)
                .param("title", title)
                .param(
                        "search",
                        PlainText.cut(
                                Latvian.fold(number + "\n" + title + "\n" + (need.what() == null ? "" : need.what())),
                                LONGEST_SEARCH))
                .param("topic", need.topic().name())
                .param("item", need.itemCode(), Types.VARCHAR)
                .param("scope", scope(item).name())
                .param("audience", need.audience().name())
                .param("what", need.what(), Types.VARCHAR)
                .param("people", need.people(), Types.INTEGER)
                .param("newProcess", need.newOrChangedProcess())
                .param("wish", need.wish() == null ? null : need.wish().name(), Types.VARCHAR)
                .param("on", need.wishedOn(), Types.DATE)
                .param("renew", need.origin().renewCode(), Types.VARCHAR)
                .param("asker", need.origin().asker(), Types.VARCHAR)
                .param("process", need.origin().process(), Types.VARCHAR)
                .param("case", need.origin().caseNumber(), Types.VARCHAR)
                .param("now", now())
                .param("due", at(due.dueAt()))
                .param("rule", due.rule())
                .param("calendar", due.calendarVersion())
                .update();
        return number;
    }

    private static Scope scope(Item item) {
        return item == null ? Scope.INSTITUTION : item.kind() == ItemKind.SERVICE ? Scope.SERVICE : Scope.RESOURCE;
    }

    /** Keeps which process instance takes care of it. */
    public void started(String number, String process) {
        set(number, "process = ?", process);
    }

    /** How many people and cases asked about the topic in the last 90 days, this need among them. */
    int requesters(SupportNeed need, String topic) {
        return jdbc.sql("select count(distinct coalesce(asker, origin_case, number)) from support_need"
                        + " where (topic = ? or number = ?) and registered_at > ?")
                .params(topic, need.number(), at(clock.instant().minus(COUNTED)))
                .query(Integer.class)
                .single();
    }

    /**
     * Moves it on.
     *
     * @param more what else is set, in SQL: {@code , reason = ?}
     * @throws Refusal a conflict when it stands elsewhere meanwhile
     */
    void move(String number, NeedState from, NeedState to, String more, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(to.name(), to.closed() ? at(clock.instant()) : null));
        all.addAll(Arrays.asList(values));
        all.addAll(List.of(number, from.name()));
        int moved = jdbc.sql(
                        "update support_need set state = ?, closed_at = ?" + more + " where number = ? and state = ?")
                .params(all)
                .update();
        if (moved != 1) {
            throw Refusal.conflict(
                    Wording.of("support.need.moved", number, get(number).state().label()));
        }
    }

    /** Sets what does not move it. */
    void set(String number, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(number);
        jdbc.sql("update support_need set " + assignments + " where number = ?")
                .params(all)
                .update();
    }

    void informed(String number, List<Party> parties) {
        parties.forEach(p -> jdbc.sql("insert into support_need_informed (number, party, outside) values (?, ?, ?)")
                .params(number, p.name(), p.outside())
                .update());
    }

    /** Names of the providers that are known to be informed. */
    @Transactional(readOnly = true)
    public List<String> informed(String number) {
        return jdbc.sql("select party from support_need_informed where number = ? order by outside, party")
                .param(number)
                .query(String.class)
                .list();
    }

    OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
