package lv.saimnieks.complaint.model;

import lv.saimnieks.shared.PlainText;

/** Who turns to the institution and how to answer; personal data. Everything but type and way may be null. */
public record Submitter(SubmitterType type, String name, String email, String phone, String address, ReplyWay replyBy) {

    /** The same without what cannot be printed; blank is nothing. */
    public Submitter cleaned() {
        return new Submitter(
                type,
                PlainText.typed(name),
                PlainText.typed(email),
                PlainText.typed(phone),
                PlainText.typed(address),
                replyBy);
    }
}
