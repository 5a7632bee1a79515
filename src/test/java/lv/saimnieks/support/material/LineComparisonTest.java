package lv.saimnieks.support.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("K10: two texts line by line")
class LineComparisonTest {

    private static List<String> lines(String before, String after) {
        return LineComparison.of(before, after).stream()
                .map(l -> " -+".charAt(l.side().ordinal()) + l.text())
                .toList();
    }

    @Test
    void whatDiffersStandsWhereItDiffers() {
        assertThat(lines("a\nb\nc", "a\nx\nc\nd")).containsExactly(" a", "-b", "+x", " c", "+d");
        assertThat(lines("a\nb", "a\nb")).containsExactly(" a", " b");
        assertThat(lines("", "a")).containsExactly("+a");
        assertThat(lines("a", "")).containsExactly("-a");
    }

    @Test
    void longTextsStandOneAfterTheOther() {
        String many = IntStream.range(0, 50_000).mapToObj(i -> "x").collect(Collectors.joining("\n"));
        assertThat(lines(many, "y")).hasSize(50_001).last().isEqualTo("+y");
        String other = IntStream.range(0, 3000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        assertThat(lines(other, other.replace('a', 'b'))).hasSize(6000);
    }
}
