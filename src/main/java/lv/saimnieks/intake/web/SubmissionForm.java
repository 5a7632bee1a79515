package lv.saimnieks.intake.web;

import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.input.JsonFields;

/**
 * What a citizen typed, as it was typed.
 *
 * @param homepage a field that people do not see and robots fill
 * @param key of the form
 */
record SubmissionForm(
        String text,
        String submitterType,
        String name,
        String email,
        String phone,
        String address,
        String replyBy,
        String homepage,
        String key) {

    static SubmissionForm empty(String key) {
        return new SubmissionForm(null, null, null, null, null, null, null, null, key);
    }

    /** Of a program, as if it had been typed on the page. */
    static SubmissionForm of(JsonFields fields, String key) {
        return new SubmissionForm(
                fields.text("text"),
                fields.text("submitterType"),
                fields.text("name"),
                fields.text("email"),
                fields.text("phone"),
                fields.text("address"),
                fields.text("replyBy"),
                null,
                key);
    }

    /** The same under another key, without what a robot filled. */
    SubmissionForm with(String newKey) {
        return new SubmissionForm(text, submitterType, name, email, phone, address, replyBy, null, newKey);
    }

    /** The same form with the same contents, however often it is sent; other contents are another submission. */
    String once(String files) {
        String all = String.join("\u0000", key, text, submitterType, name, email, phone, address, replyBy, files);
        return Sha256.of(all);
    }
}
