package lv.saimnieks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemCodesTest {

    @Test
    void aCodeIsAsTheCatalogueWritesItHoweverItWasTyped() {
        assertThat(ItemCodes.one(" p-05 ")).isEqualTo("P-05");
        assertThat(ItemCodes.one(" ")).isNull();
        assertThat(ItemCodes.one(null)).isNull();
    }

    @Test
    void theSameCodeTypedTwiceIsOne() {
        assertThat(ItemCodes.all(Arrays.asList("p-05", "P-05", null, "", "r-01 ")))
                .isEqualTo(List.of("P-05", "R-01"));
        assertThat(ItemCodes.all(null)).isEmpty();
        assertThat(ItemCodes.in("p-05, P-05;r-01")).containsExactly("P-05", "R-01");
    }
}
