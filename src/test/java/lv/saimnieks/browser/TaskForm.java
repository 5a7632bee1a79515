package lv.saimnieks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A task's form in Tasklist, filled in as a person does: by the labels that stand at the fields. */
final class TaskForm {

    private final Page page;
    private final Locator form;

    TaskForm(Page page) {
        this.page = page;
        this.form = page.locator(".fjs-form");
    }

    /** Writes into a field; of several with this label, the last. */
    TaskForm write(String label, String text) {
        return write(labelled(label).last(), text);
    }

    /** Writes into a field; of several with this label, the first. */
    TaskForm writeFirst(String label, String text) {
        return write(labelled(label).first(), text);
    }

    /** The viewer draws the form anew after each answer, and what is being typed just then is lost: typed again. */
    private TaskForm write(Locator input, String text) {
        for (int attempt = 0; attempt < 5; attempt++) {
            input.fill(text);
            input.blur(); // typed text is taken over when the field is left, or a moment later
            settled();
            if (input.inputValue().equals(text)) {
                return this;
            }
        }
        throw new AssertionError("The form does not keep what is typed: " + text);
    }

    /** A date as Latvians write it. */
    TaskForm date(String label, String date) {
        Locator input = labelled(label).last();
        input.fill(date);
        input.press("Enter");
        return settled();
    }

    /** The time beside a date. */
    TaskForm time(String dateLabel, String time) {
        Locator input = field(dateLabel).getByLabel(whole("Laiks"));
        input.fill(time);
        input.press("Enter");
        assertThat(input).hasValue(time);
        return settled();
    }

    TaskForm tick(String label) {
        labelled(label).last().check();
        return settled();
    }

    /** One of the answers of a question. */
    TaskForm answer(String question, String answer) {
        field(question).last().getByLabel(answer, exactly()).check();
        return settled();
    }

    /** An entry of a list that opens. */
    TaskForm choose(String label, String entry) {
        Locator field = field(label).last();
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(entry))
                .first()
                .click();
        assertThat(field.locator(".fjs-dropdownlist")).isHidden();
        return settled();
    }

    /** Waits until an answer is drawn. */
    private TaskForm settled() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return this;
    }

    Locator field(String label) {
        return form.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label.fjs-form-field-label")
                                .filter(new Locator.FilterOptions().setHasText(whole(label)))));
    }

    /** Presses the button that completes the task. */
    void complete() {
        button().click();
    }

    /** Completes the task; it is gone from the window afterwards. */
    void completeAndLeave() {
        assertThat(form.locator(".fjs-form-field-error")).hasCount(0);
        complete();
        assertThat(form).isHidden();
    }

    Locator button() {
        return page.getByText("Pabeigt", new Page.GetByTextOptions().setExact(true));
    }

    Locator refusal() {
        return page.locator(".page-notifications");
    }

    /** What is wrong, over the buttons. */
    Locator problems() {
        return page.locator(".form-problems");
    }

    Locator element() {
        return form;
    }

    private Locator labelled(String label) {
        return form.getByLabel(whole(label));
    }

    private static Pattern whole(String label) {
        // evaluated by the browser, which does not know Java's quoting
        return Pattern.compile("^\\s*" + label.replaceAll("[.?*+()]", "\\\\$0") + "\\s*\\*?\\s*$");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
