package lv.saimnieks.notification.text;

import lv.saimnieks.shared.PlainText;

/** A message's subject (one line) and body (plain text), fit for a mail and for the register. */
public record RenderedText(String subject, String body) {

    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_BODY = 20_000;

    public RenderedText {
        subject = PlainText.cut(PlainText.line(subject), LONGEST_SUBJECT);
        body = PlainText.cut(PlainText.lines(body).replaceAll("\\n{3,}", "\n\n"), LONGEST_BODY);
    }
}
