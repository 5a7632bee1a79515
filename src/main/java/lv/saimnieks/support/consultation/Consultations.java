package lv.saimnieks.support.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of consultations (PU2-12/O2, V2). */
@Service
@Transactional
public class Consultations {

    /** Address of the register; each consultation has its page below it. */
    public static final String PATH = "/registri/atbalsts/konsultacijas";

    static final int LONGEST_DAY = 1440;
    private static final String WORDS = "support.consultation.";

    /** Who reads every consultation; others read those that they asked for or gave. */
    private static final Set<Role> READERS = EnumSet.of(
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER,
            Role.SERVICE_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.INSTITUTION_HEAD,
            Role.AUDITOR);

    private final JdbcClient jdbc;
    private final GuideProposals guides;
    private final Catalogue catalogue;
    private final Users users;
    private final MaterialAccess access;
    private final Clock clock;

    Consultations(
            JdbcClient jdbc,
            GuideProposals guides,
            Catalogue catalogue,
            Users users,
            MaterialAccess access,
            Clock clock) {
        this.jdbc = jdbc;
        this.guides = guides;
        this.catalogue = catalogue;
        this.users = users;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A consultation that was given.
     *
     * @param itemCode null when it is about the institution
     * @param asker user id, or the role name of an organisation
     * @param external whether the asker provides from outside; of a user the roles say it
     * @param channel name of a {@link Channel}
     * @param minutes how long it took
     * @param needNumber of the need that it answers; null for none
     */
    public record New(
            Topic topic,
            @Nullable String itemCode,
            String asker,
            boolean external,
            String channel,
            LocalDate on,
            String question,
            String answer,
            int minutes,
            @Nullable String needNumber) {}

    /**
     * Enters a consultation, and proposes a guide where it is the third; answers its code. Who may is the caller's to ask.
     *
     * @throws Refusal with field names when something is wrong
     */
    public String add(New typed, String user) {
        check(typed);
        boolean outside = users.exists(typed.asker()) ? access.outside(typed.asker()) : typed.external();
        jdbc.sql("select register from register_lock where register = 'KO' for update")
                .query(String.class)
                .single();
        String code = "KO-%04d"
                .formatted(jdbc.sql("select count(*) from support_consultation")
                                .query(Long.class)
                                .single()
                        + 1);
        jdbc.sql("""
                        insert into support_consultation (code, topic, item_code, asker, outside, channel, held_on,
                          question, answer, minutes, need_number, search_text, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(code, typed.topic().name(), typed.itemCode(), typed.asker(), outside)
                .params(typed.channel(), typed.on(), typed.question(), typed.answer(), typed.minutes())
                .params(typed.needNumber(), Latvian.fold(String.join(" ", code, typed.question(), typed.answer())))
                .params(user, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        guides.look(code, typed.topic(), typed.itemCode());
        return code;
    }

    private void check(New typed) {
        Problems wrong = new Problems(ConsultationInput.ORDER);
        if (typed.topic() == null) {
            wrong.add("topic", Wording.of(WORDS + "wrong.topic"));
        }
        if (typed.itemCode() != null && catalogue.find(typed.itemCode()).isEmpty()) {
            wrong.add("item", Wording.of("support.material.wrong.item", typed.itemCode()));
        }
        wrong.required("asker", Wording.of(WORDS + "asker"), typed.asker(), Problems.LINE);
        if (typed.asker() != null && typed.asker().contains("@")) {
            wrong.add("asker", Wording.of(WORDS + "wrong.asker"));
        }
        if (typed.channel() == null
                || Problems.constant(Channel.class, typed.channel()).isEmpty()) {
            wrong.add("channel", Wording.of(WORDS + "wrong.channel"));
        }
        if (typed.on() == null || typed.on().isAfter(LocalDate.now(clock))) {
            wrong.add("on", Wording.of(WORDS + "wrong.on"));
        } else {
            wrong.notBefore("on", typed.on(), LocalDate.now(clock).minusYears(1), Wording.of("support.since.year"));
        }
        if (typed.minutes() < 1 || typed.minutes() > LONGEST_DAY) {
            wrong.add("minutes", Wording.of(WORDS + "wrong.minutes", LONGEST_DAY));
        }
        wrong.required("question", Wording.of(WORDS + "question"), typed.question(), Problems.TEXT);
        wrong.required("answer", Wording.of(WORDS + "answer"), typed.answer(), Problems.TEXT);
        wrong.refuse();
    }

    /** Whether the person may read every consultation. */
    boolean readsAll(String user) {
        return users.rolesOf(user).stream().anyMatch(READERS::contains);
    }

    /** @throws Refusal the same whether there is none or the person may not read it */
    @Transactional(readOnly = true)
    public Consultation open(String code, String user) {
        return find("c.code = ?", code).stream()
                .filter(c ->
                        readsAll(user) || c.asker().equals(user) || c.addedBy().equals(user))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(Wording.of(WORDS + "missing", code)));
    }

    /** The consultations that one proposal of a guide is about, the newest first. */
    @Transactional(readOnly = true)
    public List<Consultation> group(long proposal) {
        return find("c.proposal_id = ?", proposal);
    }

    private List<Consultation> find(String condition, Object value) {
        return jdbc.sql("select c.*, g.need_number as guide_need from support_consultation c"
                        + " left join support_guide_proposal g on g.id = c.proposal_id where " + condition
                        + " order by c.held_on desc, c.id desc")
                .param(value)
                .query(Consultation.class)
                .list();
    }
}
