package lv.saimnieks.audit.conformity;

import lv.saimnieks.shared.Wording;

/** Lateness in words. */
final class Late {

    private Late() {}

    /** {@code 3 no 39}; a dash where nothing had a due date. */
    static String words(StepFigures figures) {
        return figures.due() == 0
                ? Wording.of("conformity.report.nothing")
                : Wording.of("conformity.report.of", figures.late(), figures.due());
    }
}
