package lv.saimnieks.audit.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.audit.conformity.RuleTrends.RuleTrend;
import lv.saimnieks.audit.conformity.RuleTrends.Trends;
import lv.saimnieks.change.ChangeStories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the rules stood month by month. */
@AppTest
@Tag("database")
class RuleTrendsTest extends ChangeStories {

    @Autowired
    RuleTrends trends;

    @Autowired
    SelfAudit audit;

    @Test
    @DisplayName("each rule says of a month what the self-audit of that month says; a month without cases says nothing")
    void asTheSelfAudit() {
        closed();
        YearMonth november = YearMonth.of(2026, 11);
        Trends found = trends.of(List.of(YearMonth.of(2019, 12), november, YearMonth.of(2026, 12)));
        Map<String, Share> alone = audit.rules(new Period(november.atDay(1), november.atEndOfMonth())).stream()
                .collect(Collectors.toMap(Finding::id, Finding::share));
        assertThat(found.rules())
                .noneMatch(RuleTrend::failed)
                .extracting(RuleTrend::id)
                .contains("normal-authorised");
        for (RuleTrend rule : found.rules()) {
            assertThat(rule.months().get(1)).as(rule.id()).isEqualTo(alone.get(rule.id()));
            assertThat(rule.months().get(0).of()).as(rule.id()).isZero();
        }
        assertThat(found.inOrder(1).of()).isPositive();
        assertThat(found.inOrder(0).percent()).isNull();
    }

    @Test
    @DisplayName("the page says the figures beside the line; a month to come and one that is none are refused")
    void page() {
        closed();
        TestHttp head = TestHttp.browser(port, "auditors-1");
        assertThat(head.get("/parskati/atbilstiba/menesi").body())
                .contains("Pašpārbaude pa mēnešiem", "<desc>", "11.2026.", "12.2025.", " no ");
        assertThat(head.get("/parskati/atbilstiba/menesi?lidz=2026-12").body()).contains("Mēnesis vēl nav sācies");
        assertThat(head.get("/parskati/atbilstiba/menesi.csv?lidz=2026").status())
                .isEqualTo(400);
        assertThat(head.get("/parskati/atbilstiba/menesi.csv").body()).contains("normal-authorised;", ";2026-11;");
    }
}
