package lv.saimnieks.change.web;

/** Text as it came from a form or a program, before the domain checks it. */
final class Typed {

    private Typed() {}

    /** Trimmed, line ends as {@code \n}; null when nothing is left. */
    static String lines(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
