package lv.saimnieks.support.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * Three consultations on one topic, and one item where there is one, within 90 days propose a guide: once, to who manages
 * it, and a need begins. What comes in the next 90 days belongs to the same proposal. The caller holds the register's lock.
 */
@Component
class GuideProposals {

    static final int DAYS = 90;
    static final int ENOUGH = 3;

    /** A text, so that what has no item is compared too. */
    private static final String SAME = " topic = ? and coalesce(item_code, '') = ? ";

    private final JdbcClient jdbc;
    private final Levels levels;
    private final Catalogue catalogue;
    private final Notifier notifier;
    private final StartByMessage messages;
    private final Clock clock;
    private final String baseUrl;

    GuideProposals(
            JdbcClient jdbc,
            Levels levels,
            Catalogue catalogue,
            Notifier notifier,
            StartByMessage messages,
            Clock clock,
            @Value("${saimnieks.base-url}") String baseUrl) {
        this.jdbc = jdbc;
        this.levels = levels;
        this.catalogue = catalogue;
        this.notifier = notifier;
        this.messages = messages;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    private record Counted(long id, boolean outside, LocalDate heldOn) {}

    /** To be asked after each consultation that was entered. */
    void look(String code, Topic topic, String itemCode) {
        LocalDate today = LocalDate.now(clock);
        String item = itemCode == null ? "" : itemCode;
        List<Counted> open = jdbc.sql("select id, outside, held_on from support_consultation where" + SAME
                        + "and proposal_id is null order by held_on desc")
                .params(topic.name(), item)
                .query(Counted.class)
                .list();
        Long proposal = jdbc.sql("select max(id) from support_guide_proposal where" + SAME + "and proposed_on > ?")
                .params(topic.name(), item, today.minusDays(DAYS))
                .query(Long.class)
                .optional()
                .orElse(null);
        List<Counted> group = open.stream()
                .filter(c -> c.heldOn().isAfter(open.get(0).heldOn().minusDays(DAYS)))
                .toList();
        if (proposal == null && group.size() >= ENOUGH) {
            proposal = propose(code, topic, itemCode, today, group);
        }
        if (proposal != null) {
            jdbc.sql("update support_consultation set proposal_id = :proposal where id in (:group)")
                    .param("proposal", proposal)
                    .param("group", group.stream().map(Counted::id).toList())
                    .update();
        }
    }

    private long propose(String code, Topic topic, String itemCode, LocalDate today, List<Counted> group) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "topic",
                topic.name(),
                "audience",
                audience(group).name(),
                "originProcess",
                "methodical-support",
                "originCaseId",
                code));
        if (itemCode != null) {
            variables.put("itemCode", itemCode);
        }
        String need = messages.send("SupportNeeded", variables).orElse(null);
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into support_guide_proposal (topic, item_code, proposed_on, need_number) values (?, ?, ?, ?)")
                .params(topic.name(), itemCode, today, need)
                .update(id, "id");
        Map<String, Object> facts = new HashMap<>(Map.of(
                "number", code,
                "title", topic.label(),
                "subject", about(itemCode),
                "count", group.size(),
                "link", baseUrl + Consultations.PATH + "/" + code));
        managers(itemCode).forEach(m -> notifier.send(new Notice("support/guide-proposal", code, m, facts)));
        return id.getKeyAs(Long.class);
    }

    private static Audience audience(List<Counted> group) {
        if (group.stream().allMatch(Counted::outside)) {
            return Audience.EXTERNAL;
        }
        return group.stream().anyMatch(Counted::outside) ? Audience.BOTH : Audience.INTERNAL;
    }

    private String about(String itemCode) {
        return itemCode == null
                ? Wording.of("support.list.institution")
                : catalogue.find(itemCode).map(Item::label).orElse(itemCode);
    }

    private List<String> managers(String itemCode) {
        if (itemCode == null) {
            return levels.managersOf(Scope.INSTITUTION, List.of());
        }
        ItemKind kind = catalogue.find(itemCode).map(Item::kind).orElseThrow();
        return levels.managersOf(kind == ItemKind.SERVICE ? Scope.SERVICE : Scope.RESOURCE, List.of(itemCode));
    }
}
