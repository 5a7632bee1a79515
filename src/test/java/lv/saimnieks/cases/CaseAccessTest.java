package lv.saimnieks.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.saimnieks.AppTest;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may read a case of whatever domain: those with a part in it, portfolio managers and auditors (COMMON/S1). */
@AppTest
@Tag("database")
class CaseAccessTest {

    private static final String EXPERT = "eksperts-1";

    @Autowired
    CaseAccess access;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    JdbcClient jdbc;

    private final String own = "PIE-" + UUID.randomUUID().toString().substring(0, 8);
    private final String foreign = "PIE-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName("a person reads the cases they have a part in, and is told of no other")
    void parts() {
        access.involve(own, List.of(EXPERT, "registrators-1"));
        access.involve(own, List.of(EXPERT));
        assertThat(access.participants(own)).containsExactlyInAnyOrder(EXPERT, "registrators-1");
        assertThat(rowsOf(own)).as("nobody stands there twice").isEqualTo(2);
        assertThat(access.mayRead(own, EXPERT)).isTrue();
        assertThat(access.mayRead(foreign, EXPERT)).isFalse();
        assertThat(access.readable(Set.of(own, foreign), EXPERT)).containsExactly(own);
        assertThat(access.readable(Set.of(), EXPERT)).isEmpty();
        access.requireReadable(own, EXPERT);
        assertThatThrownBy(() -> access.requireReadable(foreign, EXPERT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING))
                .hasMessageContaining(foreign);
    }

    @Test
    @DisplayName("who does something in a case takes part in it; the system does not")
    void actors() {
        timeline.add(own, EXPERT, CaseFact.of("cases.timeline.answers", "uzdevums"));
        timeline.add(own, CaseFact.of("cases.timeline.answers", "uzdevums"));
        assertThat(access.participants(own)).containsExactly(EXPERT);
    }

    @Test
    @DisplayName("portfolio managers and auditors read every case, process owners and administrators do not")
    void readsAll() {
        for (String user : List.of("pakalpojumu-kopuma-vaditajs-1", "resursu-kopuma-vaditajs-1", "auditors-1")) {
            assertThat(access.readsAll(user)).as(user).isTrue();
            assertThat(access.readable(Set.of(own, foreign), user)).as(user).containsExactlyInAnyOrder(own, foreign);
        }
        for (String user :
                List.of(EXPERT, "iestades-vaditajs-1", "procesa-saimnieks-1", "administrators-1", "neviens")) {
            assertThat(access.readsAll(user)).as(user).isFalse();
            assertThat(access.mayRead(foreign, user)).as(user).isFalse();
        }
    }

    @Test
    @DisplayName("lists say the same in SQL")
    void lists() {
        access.involve(own, List.of(EXPERT));
        assertThat(jdbc.sql("select c.number from (select cast(:own as varchar) number union all "
                                + "select cast(:foreign as varchar) number) c where " + CaseAccess.hasPart("c.number"))
                        .param("own", own)
                        .param("foreign", foreign)
                        .param("viewer", EXPERT)
                        .query(String.class)
                        .list())
                .containsExactly(own);
    }

    private int rowsOf(String number) {
        return jdbc.sql("select count(*) from case_participant where case_number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
