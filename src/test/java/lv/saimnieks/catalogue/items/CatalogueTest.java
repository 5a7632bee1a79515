package lv.saimnieks.catalogue.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@AppTest
@Tag("database")
@Transactional
class CatalogueTest {

    @Autowired
    Catalogue catalogue;

    @Autowired
    Items items;

    @Autowired
    Dependencies dependencies;

    @Autowired
    LogEntries log;

    @Test
    @DisplayName("N1-5: what depends on R-08, through the resources between")
    void everythingThatDependsOnTheDataCentre() {
        assertThat(codes(catalogue.dependantsOf(List.of("R-08"))))
                .containsExactly(
                        "P-01", "P-02", "P-03", "P-04", "P-05", "P-06", "P-07", "P-08", "P-09", "P-10", "P-12", "R-01",
                        "R-02", "R-03", "R-04", "R-07", "R-09");
    }

    @Test
    @DisplayName("N1-5: eight services depend on R-01")
    void dependantsOfThePortal() {
        assertThat(codes(catalogue.dependantsOf(List.of("R-01"))))
                .containsExactly("P-01", "P-02", "P-03", "P-04", "P-05", "P-06", "P-07", "P-08");
        assertThat(catalogue.dependantsOf(List.of("P-05"))).isEmpty();
        assertThat(catalogue.dependantsOf(List.of())).isEmpty();
        assertThat(catalogue.dependantsOf(List.of("X-99"))).isEmpty();
    }

    @Test
    void oneOfSeveralGivenItemsIsNotADependantOfTheOther() {
        assertThat(codes(catalogue.dependantsOf(List.of("R-01", "R-06"))))
                .containsExactly("P-01", "P-02", "P-03", "P-04", "P-05", "P-06", "P-07", "P-08");
    }

    @Test
    @DisplayName("N1-5: a cycle of dependencies neither hangs the query nor hides anything")
    void cycleIsFollowedOnce() {
        link("R-08", "R-01");
        link("R-06", "R-08");

        assertThat(codes(catalogue.dependantsOf(List.of("R-08"))))
                .contains("R-08", "R-01", "R-06", "P-01", "P-12")
                .doesNotContain("P-11", "R-10")
                .doesNotHaveDuplicates();
        assertThat(codes(catalogue.dependantsOf(List.of("R-02")))).doesNotContain("R-02");
        assertThat(items.dependencies("R-08")).extracting(CatalogueItem::code).containsExactly("R-01", "R-06", "R-08");
    }

    @Test
    void manyPathsToOneItemCostNoMoreThanOne() {
        for (int layer = 1; layer <= 8; layer++) {
            for (int i = 0; i < 8; i++) {
                items.save(resource(layer, i));
            }
        }
        for (int layer = 1; layer <= 8; layer++) {
            for (int i = 0; i < 8; i++) {
                for (int j = 0; j < 8; j++) {
                    link("R-" + (layer % 8 + 1) + "0" + i, "R-" + layer + "0" + j);
                }
            }
        }
        assertThat(catalogue.dependantsOf(List.of("R-100"))).hasSize(64);
    }

    @Test
    void directDependencies() {
        assertThat(codes(catalogue.dependenciesOf("P-02"))).containsExactly("R-01", "R-02", "R-03", "R-06");
        assertThat(catalogue.dependenciesOf("R-08")).isEmpty();
    }

    @Test
    void servicesAndResourcesInOrder() {
        assertThat(catalogue.all()).hasSize(22);
        assertThat(codes(catalogue.all())).startsWith("P-01", "P-02").endsWith("R-09", "R-10");
        assertThat(catalogue.find(" p-05 "))
                .contains(new Item("P-05", ItemKind.SERVICE, "Atļauja koku ciršanai ārpus meža", false));
        assertThat(catalogue.find("P-99")).isEmpty();
        assertThat(catalogue.find(null)).isEmpty();
    }

    @Test
    @DisplayName("PU2-20/A8: closing a change retires an item and leaves its number in the log")
    void changeRetiresAnItem() {
        catalogue.setStage("R-09", LifecycleStage.RETIREMENT, "pakalpojuma-vaditajs-2", "IZM-2026-000777");
        catalogue.noteChange("P-05", "pakalpojuma-vaditajs-2", "IZM-2026-000777", "Veidlapā pievienota karte");

        assertThat(codes(catalogue.all())).doesNotContain("R-09");
        assertThat(codes(catalogue.dependantsOf(List.of("R-08"))))
                .doesNotContain("R-09")
                .contains("P-05");
        assertThat(log.findTop200ByItemCodeOrderByIdDesc("R-09").get(0)).satisfies(e -> {
            assertThat(e.line().field()).isEqualTo("Dzīves cikla posms");
            assertThat(e.line().before()).isEqualTo("Uzturēšana un pilnveide");
            assertThat(e.line().after()).isEqualTo("Likvidēšana");
            assertThat(e.line().caseNumber()).isEqualTo("IZM-2026-000777");
            assertThat(e.line().who()).isEqualTo("pakalpojuma-vaditajs-2");
        });
        assertThat(log.findTop200ByItemCodeOrderByIdDesc("P-05").get(0).line().after())
                .isEqualTo("Veidlapā pievienota karte");
        assertThatThrownBy(() -> catalogue.setStage("R-99", LifecycleStage.OPERATION, "x", null))
                .isInstanceOf(Refusal.class);
    }

    private void link(String dependent, String on) {
        dependencies.saveAndFlush(new Dependency(
                items.findById(dependent).orElseThrow(), items.findById(on).orElseThrow()));
    }

    private static CatalogueItem resource(int layer, int i) {
        return new CatalogueItem(
                "R-" + layer + "0" + i,
                ItemKind.RESOURCE,
                new ItemFacts(
                        "Mezgls",
                        null,
                        LifecycleStage.OPERATION,
                        false,
                        ResourceKind.OTHER,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static List<String> codes(List<Item> found) {
        return found.stream().map(Item::code).toList();
    }
}
