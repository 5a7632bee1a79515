package lv.saimnieks.cases.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import lv.saimnieks.TestDatabase;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CurrentActivity;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines of a register that were written as sentences before facts were kept. */
@Tag("database")
class TimelineMigrationTest {

    private static final String NUMBER = "IZM-2026-000001";
    private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");

    private final DataSource database = TestDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Users users = mock(Users.class);

    private void migrate(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    private static OffsetDateTime at(int seconds) {
        return AT.plusSeconds(seconds).atOffset(ZoneOffset.UTC);
    }

    private void line(int seconds, String actor, String title, String details) {
        jdbc.sql("insert into change_timeline (change_id, happened_at, actor, title, details) values (1, ?, ?, ?, ?)")
                .params(at(seconds), actor, title, details)
                .update();
    }

    @BeforeEach
    void oldCase() {
        when(users.displayName(anyString(), any())).thenAnswer(i -> "<" + i.getArgument(0) + ">");
        migrate("033");
        jdbc.sql("""
                        insert into change_request (id, version, number, status, title, description, kind, target_type, scope,
                          requester, received_at, critical_situation, needs_regulation, cross_institution, deviates_from_model,
                          standard_model_active, approvals, experts, experts_after, assessments, plan_revision, decision_round,
                          decision_escalated, authorisation_expired, deviation_count, search_text, title_key,
                          likelihood, impact_level, effort_days, cost_eur, novelty, assessor, assessed_at, impact, implementer)
                        values (1, 1, ?, 'CLOSED', 'Karte', 'Apraksts', 'ADD', 'SERVICE', 'SERVICE', 'a', ?, false, false, true,
                          false, false, 1, 1, 0, 1, 0, 1, false, false, 0, '', '', 2, 1, 4, 800, 'NEW', 'b', ?, ?, 'c')""")
                .params(NUMBER, at(0), at(60), "Mazāk \"vēstuļu\"\nun \\ zvanu")
                .update();
        jdbc.sql("insert into change_criterion (change_id, criterion, answer) values (1, 'GOALS', 'PARTLY')")
                .update();
        jdbc.sql("""
                        insert into change_decision (change_id, round, decided_by, decided_for, decided_as, verdict, rationale,
                          valid_until, confirms_verbal, assessment, decided_at)
                        values (1, 1, 'd', 'e', 'SERVICE_MANAGER', 'AUTHORISE', 'Labi', date '2027-01-31', false, 1, ?)""").param(at(120)).update();
        line(0, "a", "Pieprasījums saņemts", "Apraksts \"pēdiņās\"\nun ar \\ zīmi");
        line(30, "a", "Klasifikācijas dati ievadīti", null);
        line(40, "a", "Klasifikācijas dati ievadīti", null);
        line(61, "b", "Izmaiņa novērtēta", "Rezultāts");
        line(119, "d", "Lēmums: Autorizēt (Pakalpojuma vadītājs)", "Labi");
        line(120, null, "Sākta īstenošana", null);
    }

    @Test
    @DisplayName("Each stays as it was written, in its order, and keeps the answers that were shown with it (E19)")
    void kept() {
        migrate("latest");
        List<TimelineEntry> lines = new CaseTimeline(
                        jdbc,
                        mock(JdbcTemplate.class),
                        mock(CaseAccess.class),
                        mock(CurrentActivity.class),
                        users,
                        Clock.systemUTC())
                .of(NUMBER);
        assertThat(lines)
                .extracting(e -> e.actor() + " " + e.title() + ": " + e.details())
                .containsExactly(
                        "a Pieprasījums saņemts: Apraksts \"pēdiņās\"\nun ar \\ zīmi",
                        "a Klasifikācijas dati ievadīti: null",
                        "a Klasifikācijas dati ievadīti: null",
                        "b Izmaiņa novērtēta: Rezultāts",
                        "d Lēmums: Autorizēt (Pakalpojuma vadītājs): Labi",
                        "null Sākta īstenošana: null");
        assertThat(lines).allMatch(e -> e.kind().equals("legacy") && e.task() == null && e.activity() == null);
        assertThat(lines.get(3).at()).isEqualTo(AT.plusSeconds(61));
        assertThat(lines.stream()
                        .map(e -> e.answers().stream()
                                .map(a -> a.label() + ": " + a.value())
                                .toList()))
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of(
                                "Iespējamība (1–3): 2",
                                "Ietekme (1–3): 1",
                                "Darba apjoms, cilvēkdienas: 4",
                                "Izmaksas, EUR: 800,00",
                                "Jāgroza normatīvais akts vai vienošanās: Nē",
                                "Skar citas iestādes: Jā",
                                "Cik izmaiņa ir pazīstama: Jauna, vēl nav darīta"),
                        List.of(
                                "Ietekme: Mazāk \"vēstuļu\"\nun \\ zvanu",
                                "Kas īsteno: <c>",
                                "Atbilst pakalpojumu attīstības mērķiem: Daļēji"),
                        List.of("Lēma par: <e>", "Autorizācija derīga līdz: 31.01.2027."),
                        List.of());
    }
}
