package lv.saimnieks.change;

import lv.saimnieks.shared.Labelled;

/** What is done about a deviation (PU2-20/V8.5). */
public enum DeviationDecision implements Labelled {
    ACCEPT("Pieņemt novirzi"),
    REPLAN("Pārplānot"),
    REAUTHORISE("Autorizēt no jauna"),
    ROLLBACK("Atcelt izmaiņu");

    private final String label;

    DeviationDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
