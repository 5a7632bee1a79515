package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A clerk enters a telephone complaint in under a minute, by keyboard alone (PU2-18/A1)")
class ClerkByKeyboardBrowserTest extends BrowserTest {

    /** Keystroke-level model (Card, Moran, Newell 1980): a key of an average typist, and a thought before a field. */
    private static final double KEY = 0.28;

    private static final double THOUGHT = 1.35;

    private static final String TEXT =
            "Liepu ielā 7 jau trešo nedēļu nav izvesti atkritumi, konteiners ir pilns. Lūdz izvest un pārrēķināt maksu.";
    private static final String NAME = "Iesniedzēja Ķ-901";
    private static final String PHONE = "+371 20000001";

    private Page page;
    private int typed;
    private int beside;
    private int fields;

    @Test
    @DisplayName("Three keys beside what is said: nothing has to be chosen, and the form is open for the text at once")
    void telephone() {
        Desk desk = desk("registrators-1").go("/registri/pieteikumi/jauns");
        page = desk.page();
        assertThat(page.locator("#text")).isFocused();
        type(TEXT);
        press("Tab");
        type(NAME);
        press("Tab");
        assertThat(page.locator("#phone")).isFocused();
        type(PHONE);
        press("Enter");
        page.waitForURL("**/registri/pieteikumi/PIE-*");
        assertThat(page.getByRole(AriaRole.STATUS))
                .containsText(Pattern.compile("PIE-\\d{4}-\\d{6} ir reģistrēts. Izsekošanas kods: \\S+"));
        assertThat(page.locator("main")).containsText(TEXT);
        assertThat(page.locator("main")).containsText("Tālrunis");
        desk.shot("69-clerk-registered");
        assertThat(beside).as("keys beside what is said").isLessThanOrEqualTo(3);
        double seconds = (typed + beside) * KEY + (fields + 1) * THOUGHT;
        assertThat(seconds)
                .as("%d keys of text, %d beside it, %d thoughts", typed, beside, fields + 1)
                .isLessThan(60);
    }

    /** A capital wants Shift, a letter with a mark AltGr or a key before it: two keys each, both at once three. */
    private void type(String text) {
        page.keyboard().type(text);
        fields++;
        typed += text.chars()
                .map(c -> 1 + (Character.isUpperCase(c) || c == '+' ? 1 : 0) + (c > 127 ? 1 : 0))
                .sum();
    }

    private void press(String key) {
        page.keyboard().press(key);
        beside++;
    }
}
