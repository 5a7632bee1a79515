package lv.saimnieks.servicelevel.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.term.content.TargetKind;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.input.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Terms are entered, changed by versions, ended, and refused with a sentence at the field that is wrong. */
@AppTest
@Tag("database")
class TermEditingTest {

    private static final String RESOURCES = "resursu-kopuma-vaditajs-1";
    private static final String SERVICES = "pakalpojumu-kopuma-vaditajs-1";

    @Autowired
    TermEditing editing;

    @Autowired
    Terms terms;

    @Autowired
    Documents documents;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Alignment alignment;

    @Autowired
    Coverage coverage;

    @Autowired
    ThreeWay threeWay;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean() {
        jdbc.sql("delete from service_level_term where code_key > 'N-00000050'").update();
        jdbc.sql("delete from catalogue_log where new_value like '%N-9%'").update();
    }

    private Map<String, String> wrong(NewTerm term) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> editing.add(term.input(), SERVICES));
        return refusal == null ? Map.of() : refusal.fields();
    }

    @Test
    @DisplayName("PU2-17/O1, O2: the twenty terms of the demo institution; only R-03 and R-09 have none")
    void demo() {
        assertThat(terms.all(terms.today()))
                .hasSize(20)
                .allSatisfy(t -> assertThat(t.version()).isOne());
        assertThat(coverage.without(terms.today())).extracting(Item::code).containsExactly("R-03", "R-09");
        Term n13 = terms.inForce("N-13", LocalDate.of(2026, 10, 1)).orElseThrow();
        assertThat(n13.targetText()).isEqualTo("≥\u00a099,5\u00a0%");
        assertThat(n13.warningText()).isEqualTo("≥\u00a099,6\u00a0%");
        assertThat(documents
                        .inForce(n13.content().agreement(), terms.today())
                        .orElseThrow()
                        .counterparty())
                .isEqualTo("Ārējs izstrādātājs");
        assertThat(terms.of(List.of("R-05", "R-06"), terms.today()))
                .allSatisfy(t -> assertThat(t.content().targetKind()).isEqualTo(TargetKind.RECEIVED_SERVICE));
        assertThat(alignment.broken()).isEmpty();
        assertThat(terms.nextCode()).isEqualTo("N-21");
    }

    @Test
    @DisplayName("S07: a warning on the wrong side of the target is refused; at the target it is not wrong")
    void warnings() {
        assertThat(wrong(NewTerm.minutes("N-91").with("warning", "151")).get("warning"))
                .isEqualTo("Brīdinājuma robeža 151 ir aiz mērķa 150. Tai jābūt mērķim vai mazākai par to.");
        assertThat(wrong(NewTerm.of("N-91").with("warning", "99.4")).get("warning"))
                .isEqualTo("Brīdinājuma robeža 99,4 ir zem mērķa 99,5. Tai jābūt mērķim vai lielākai par to.");
        assertThat(wrong(NewTerm.minutes("N-91").with("comparison", "EQUAL"))).containsOnlyKeys("warning");
        assertThat(wrong(NewTerm.minutes("N-91").with("warning", "150"))).isEmpty();
    }

    @Test
    @DisplayName("S09: comma and point are read alike; 9995 % is refused, never guessed at")
    void numbers() {
        editing.add(
                NewTerm.of("N-91")
                        .with("target", "99.95")
                        .with("warning", "99,96")
                        .input(),
                RESOURCES);
        assertThat(terms.get("N-91").targetText()).isEqualTo("≥\u00a099,95\u00a0%");
        for (String target : List.of("9995", "-1", "99,9.5", "1e2", "99,1234567", "=1+1", "simts")) {
            assertThat(wrong(NewTerm.of("N-92").with("target", target)))
                    .as(target)
                    .containsOnlyKeys("target");
        }
        assertThat(wrong(NewTerm.minutes("N-92").with("target", "1 500").with("warning", "1\u00a0400")))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "PU2-17/D2: values from a register fit its unit and rule, are of everybody, and are never switched on later")
    void measures() {
        NewTerm share = NewTerm.of("N-91").with("rule", "SHARE").with("measure", "complaint.measure.inTime");
        assertThat(wrong(share.with("rule", "GIVEN"))).containsOnlyKeys("measure");
        assertThat(wrong(share.with("rule", "SHARE"))).isEmpty();
        assertThat(wrong(NewTerm.of("N-94").with("measure", "x")).get("measure"))
                .contains("Sūdzības: atbildētas termiņā; ");
        NewTerm days = NewTerm.minutes("N-92").with("unit", "WORKING_DAYS").with("measure", "change.measure.leadTime");
        assertThat(wrong(days.with("rule", "SUM"))).containsOnlyKeys("measure");
        assertThat(wrong(days.with("rule", "MAXIMUM").with("client", "Skola"))).containsOnlyKeys("measure");
        editing.add(days.with("client", null).input(), SERVICES);
        Term added = terms.get("N-92");
        assertThat(TermInput.insteadOf(added, "N-93", terms.today()).get("measure"))
                .isNull();
        Term changed = editing.addVersion(
                "N-92",
                TermInput.after(added)
                        .with("measure", null)
                        .with("validFrom", "2026-12-01")
                        .with("reason", "Pārbaude"),
                SERVICES);
        assertThat(changed.content().measure()).isEqualTo("change.measure.leadTime");
    }

    @Test
    @DisplayName("every field that is wrong has its sentence")
    void wrongFields() {
        assertThat(wrong(NewTerm.of("21"))).containsOnlyKeys("code");
        assertThat(wrong(NewTerm.of("N-05"))).containsOnlyKeys("code");
        NewTerm empty = NewTerm.of("N-91");
        Stream.of("targetKind", "itemCode", "indicator", "unit", "rule", "comparison", "target", "warning", "period")
                .forEach(f -> empty.with(f, null));
        empty.with("agreementKind", "?").with("validFrom", "2026-13-01");
        assertThat(wrong(empty))
                .containsOnlyKeys(
                        "targetKind",
                        "itemCode",
                        "indicator",
                        "unit",
                        "rule",
                        "comparison",
                        "target",
                        "period",
                        "agreementKind",
                        "validFrom");
        assertThat(wrong(NewTerm.of("N-91").with("itemCode", "P-01"))).containsOnlyKeys("itemCode");
        assertThat(wrong(NewTerm.of("N-91").with("targetKind", "PROVIDED_SERVICE")))
                .containsOnlyKeys("itemCode");
        assertThat(wrong(NewTerm.of("N-91").with("itemCode", "R-99"))).containsOnlyKeys("itemCode");
        assertThat(wrong(NewTerm.of("N-91").with("targetKind", "RECEIVED_SERVICE")))
                .containsOnlyKeys("counterparty");
        assertThat(wrong(NewTerm.of("N-91").with("rule", "MEAN"))).containsOnlyKeys("rule");
        assertThat(wrong(NewTerm.minutes("N-91").with("rule", "SHARE"))).containsOnlyKeys("rule");
        assertThat(wrong(NewTerm.minutes("N-91").with("rule", "PERCENTILE"))).containsOnlyKeys("percentile");
        assertThat(wrong(NewTerm.minutes("N-91").with("percentile", "95"))).containsOnlyKeys("percentile");
        assertThat(wrong(NewTerm.of("N-91").with("comparison", "AT_MOST").with("warning", null)))
                .containsOnlyKeys("comparison");
        assertThat(wrong(NewTerm.of("N-91").with("period", "CASE"))).containsOnlyKeys("period");
        assertThat(wrong(NewTerm.of("N-91").with("combination", "SUM"))).containsOnlyKeys("combination");
        assertThat(wrong(NewTerm.of("N-91").with("agreementKind", "FORMAL"))).containsOnlyKeys("agreement");
        assertThat(wrong(NewTerm.of("N-91").with("agreement", "VN-99"))).containsOnlyKeys("agreement");
        assertThat(wrong(NewTerm.of("N-91").with("agreement", "VN-01").with("validFrom", "2020-01-01")))
                .containsOnlyKeys("agreement");
        assertThat(wrong(NewTerm.of("N-91").with("agreementKind", "PUBLIC_PROMISE")))
                .containsOnlyKeys("publicPromise");
        assertThat(wrong(NewTerm.of("N-91").with("validTo", "2025-12-31"))).containsOnlyKeys("validTo");
        assertThat(wrong(NewTerm.of("N-91").with("indicator", "x".repeat(201)))).containsOnlyKeys("indicator");
        assertThat(wrong(NewTerm.of("N-91").with("standardCode", "N-14"))).containsOnlyKeys("client");
        assertThat(wrong(NewTerm.of("N-91").with("client", "Bibliotēka").with("standardCode", "N-13")))
                .containsOnlyKeys("standardCode");
    }

    @Test
    @DisplayName("S13: a change in mid-period is a version from that day; what was before stays, and can be read")
    void versions() {
        editing.add(NewTerm.of("N-91").input(), RESOURCES);
        Term second = editing.addVersion(
                "N-91",
                NewTerm.of("N-91")
                        .with("target", "99,9")
                        .with("warning", "99,95")
                        .with("itemCode", "R-01")
                        .with("validFrom", "2026-05-16")
                        .with("basedOn", "1")
                        .with("reason", "Vajag biežāk")
                        .input(),
                "resursa-vaditajs-1");
        assertThat(second.content().itemCode()).as("the item stays").isEqualTo("R-02");
        assertThat(terms.inForce("N-91", LocalDate.of(2026, 5, 15))
                        .orElseThrow()
                        .targetText())
                .isEqualTo("≥\u00a099,5\u00a0%");
        assertThat(terms.inForce("N-91", LocalDate.of(2026, 5, 16))
                        .orElseThrow()
                        .targetText())
                .isEqualTo("≥\u00a099,9\u00a0%");
        assertThat(terms.versionsOf("N-91"))
                .extracting(t -> t.content().validTo())
                .containsExactly(LocalDate.of(2026, 5, 15), null);
        assertThat(catalogueLog("R-02"))
                .contains("N-91 Pieejamība, %", "2. versija", "≥\u00a099,9\u00a0%", "16.05.2026.");
    }

    private String catalogueLog(String item) {
        return String.join(
                "\n",
                jdbc.sql("select new_value from catalogue_log where item_code = ? and new_value is not null")
                        .param(item)
                        .query(String.class)
                        .list());
    }

    private TermInput next(String from, String basedOn) {
        return NewTerm.of("N-91")
                .with("validFrom", from)
                .with("basedOn", basedOn)
                .with("reason", "Pārskatīts")
                .input();
    }

    @Test
    @DisplayName("versions do not overlap: one that has begun is not replaced, one that has not gives way")
    void order() {
        editing.add(NewTerm.of("N-91").input(), RESOURCES);
        assertThatThrownBy(() -> editing.addVersion("N-91", next("2026-01-01", "1"), RESOURCES))
                .hasMessageContaining("1. versija ir spēkā no 01.01.2026. Jaunajai jāsākas vēlāk.");
        editing.addVersion("N-91", next("2027-01-01", "1"), RESOURCES);
        assertThatThrownBy(() -> editing.addVersion("N-91", next("2027-03-01", "1"), RESOURCES))
                .as("sent twice, or somebody was quicker")
                .hasMessageContaining("tikko mainīja kāds cits");
        editing.addVersion("N-91", next("2026-12-01", "2"), RESOURCES);
        assertThat(terms.versionsOf("N-91")).extracting(Term::version).containsExactly(1, 3);
        assertThat(terms.versionsOf("N-91"))
                .extracting(t -> t.content().validTo())
                .containsExactly(LocalDate.of(2026, 11, 30), null);
        assertThat(terms.get("N-91").version()).as("today").isOne();
        assertThatThrownBy(() -> editing.addVersion("N-91", next("2025-01-01", "3"), RESOURCES))
                .hasMessageContaining("Jaunajai jāsākas vēlāk");
        assertThatThrownBy(() -> editing.addVersion(
                        "N-91", NewTerm.of("N-91").with("basedOn", "3").input(), RESOURCES))
                .hasMessageContaining("Pamatojums");
    }

    @Test
    @DisplayName("S13: an ended term stays readable, and ends once")
    void ended() {
        editing.add(NewTerm.of("N-91").input(), RESOURCES);
        editing.addVersion("N-91", next("2027-01-01", "1"), RESOURCES);
        assertThatThrownBy(() -> editing.end("N-91", "2025-12-31", "Nevajag", "2", RESOURCES))
                .hasMessageContaining("ne agrāku par 01.01.2026.");
        assertThatThrownBy(() -> editing.end("N-91", "", "", "2", RESOURCES))
                .satisfies(e -> assertThat(((Refusal) e).fields()).containsOnlyKeys("lastDay", "endReason"));
        assertThatThrownBy(() -> editing.end("N-91", "2026-10-31", "Nevajag", "1", RESOURCES))
                .hasMessageContaining("kāds cits");
        editing.end("N-91", "2026-10-31", "Nevajag", "2", RESOURCES);
        assertThat(terms.versionsOf("N-91")).hasSize(1);
        assertThat(terms.get("N-91").state(terms.today())).isEqualTo(TermState.ENDED);
        assertThat(terms.inForce("N-91", LocalDate.of(2026, 10, 31))).isPresent();
        assertThat(terms.inForce("N-91", LocalDate.of(2026, 11, 1))).isEmpty();
        assertThatThrownBy(() -> editing.end("N-91", "2026-11-30", "Vēlreiz", "1", RESOURCES))
                .hasMessageContaining("jau ir beidzies");
    }

    @Test
    @DisplayName("S12: the unit and the rule of a term that was measured stay; its target may change")
    void measured() {
        editing.add(NewTerm.minutes("N-91").input(), SERVICES);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("actuals", new Actuals() {
            @Override
            public boolean measured(String code) {
                return code.equals("N-91");
            }

            @Override
            public List<Actual> latest(Collection<String> codes) {
                return List.of();
            }
        });
        TermChecks checks = new TermChecks(
                catalogue, terms, documents, new RegisterMeasures(List.of()), beans.getBeanProvider(Actuals.class));
        assertThat(changed(checks, NewTerm.minutes("N-91").with("unit", "SECONDS")))
                .containsOnlyKeys("unit");
        assertThat(changed(checks, NewTerm.minutes("N-91").with("rule", "MAXIMUM")))
                .containsOnlyKeys("rule");
        assertThat(changed(checks, NewTerm.minutes("N-91").with("target", "145")))
                .isEmpty();
    }

    private Map<String, String> changed(TermChecks checks, NewTerm term) {
        Problems wrong = new Problems();
        checks.check(term.with("validFrom", "2026-06-01").input(), terms.versionsOf("N-91"), wrong);
        return wrong.fields();
    }

    @Test
    @DisplayName("S16, PU2-17/V5: more is promised than the chain can give: told with the numbers, saved all the same")
    void availabilityChain() {
        Term wish = editing.add(
                NewTerm.of("N-91")
                        .with("targetKind", "PROVIDED_SERVICE")
                        .with("itemCode", "P-03")
                        .input(),
                SERVICES);
        Alignment.Finding finding = alignment.of(wish).orElseThrow();
        assertThat(finding.kept()).isFalse();
        assertThat(finding.sum()).isEqualTo("99,5 × 99,8 × 99,9 = 99,20 < 99,5");
        assertThat(finding.sentence()).contains("R-01 N-13, R-06 N-17, R-08 N-19");
        assertThat(alignment.broken()).extracting(f -> f.term().code()).containsExactly("N-91");
        assertThat(alignment.brokenBy(terms.get("N-19"))).hasSize(1);
        assertThat(alignment.brokenBy(terms.get("N-16"))).isEmpty();
        assertThat(alignment.of(terms.get("N-13")).orElseThrow().sum()).isEqualTo("99,8 × 99,9 = 99,70 ≥ 99,5");
        assertThat(alignment.of(terms.get("N-19"))).as("rests on nothing").isEmpty();
        assertThat(alignment.of(terms.get("N-05")))
                .as("neither availability nor time by parts")
                .isEmpty();
    }

    @Test
    @DisplayName("PU2-17/V5: times are added or the longest taken, as the term says, in its unit")
    void timeChain() {
        for (String item : List.of("R-06:60", "R-08:30")) {
            String[] part = item.split(":");
            editing.add(
                    NewTerm.minutes("N-9" + part[0].charAt(3))
                            .with("targetKind", "RESOURCE")
                            .with("itemCode", part[0])
                            .with("unit", "SECONDS")
                            .with("target", part[1])
                            .with("warning", null)
                            .input(),
                    RESOURCES);
        }
        assertThat(chain("SUM", "1")).isEqualTo("1 + 0,5 = 1,5 > 1\u00a0min");
        assertThat(chain("MAXIMUM", "1")).isEqualTo("max(1; 0,5) = 1 ≤ 1\u00a0min");
    }

    private String chain(String combination, String target) {
        Term own = editing.add(
                NewTerm.minutes(combination.equals("SUM") ? "N-91" : "N-92")
                        .with("targetKind", "RESOURCE")
                        .with("itemCode", "R-01")
                        .with("target", target)
                        .with("warning", null)
                        .with("combination", combination)
                        .input(),
                RESOURCES);
        return alignment.of(own).orElseThrow().sum();
    }

    @Test
    @DisplayName("PU2-17/A4: the standard level, what a client agreed on instead, and the actual one side by side")
    void threeWays() {
        editing.add(
                NewTerm.of("N-91")
                        .with("client", "Novada bibliotēka")
                        .with("standardCode", "N-14")
                        .with("target", "99,7")
                        .with("warning", null)
                        .input(),
                RESOURCES);
        assertThat(threeWay.of(terms.get("N-91"))).isEqualTo(threeWay.of(terms.get("N-14")));
        assertThat(threeWay.all())
                .satisfiesExactly(
                        line -> {
                            assertThat(line.term().code()).isEqualTo("N-14");
                            assertThat(line.agreed()).isNull();
                        },
                        line -> {
                            assertThat(line.term().code()).isEqualTo("N-91");
                            assertThat(line.agreed()).isEqualTo(Agreed.STRICTER);
                        });
        assertThat(alignment.of(terms.get("N-91")).orElseThrow().sum()).isEqualTo("99,9 = 99,90 ≥ 99,7");
    }

    @Test
    @DisplayName("only who manages the item changes its terms")
    void onlyManagers() {
        for (String stranger : List.of("resursa-vaditajs-2", "pakalpojuma-vaditajs-1", "auditors-1", SERVICES)) {
            assertThatThrownBy(() -> editing.add(NewTerm.of("N-91").input(), stranger))
                    .as(stranger)
                    .hasMessageContaining("vadītājs");
        }
        editing.add(NewTerm.of("N-91").input(), "resursa-vaditajs-1");
        assertThatThrownBy(() -> editing.end("N-91", "2026-12-31", "x", "1", "resursa-vaditajs-2"))
                .hasMessageContaining("vadītājs");
    }
}
