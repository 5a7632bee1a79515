package lv.saimnieks.servicelevel.breach;

import lv.saimnieks.servicelevel.measurement.Results.Result;
import lv.saimnieks.servicelevel.term.Term;

/**
 * Something found that a person has to look at.
 *
 * @param key by which it is found only once
 * @param result of the period that it is about; null where there is none
 * @param originProcess key of the process that asked for it; null for the watch
 * @param originCase the case there; null for the watch
 */
public record NewBreach(
        Occasion occasion, String key, Term term, Result result, String originProcess, String originCase) {

    /** What the watch found in a result. */
    public static NewBreach found(Occasion occasion, Term term, Result result) {
        return new NewBreach(
                occasion, term.code() + " " + result.periodFrom() + " " + occasion, term, result, null, null);
    }

    /** What another case asks for. */
    public static NewBreach asked(Occasion occasion, Term term, Result latest, String process, String caseNumber) {
        return new NewBreach(occasion, key(occasion, term.code(), caseNumber), term, latest, process, caseNumber);
    }

    static String key(Occasion occasion, String termCode, String caseNumber) {
        return termCode + " " + occasion + " " + caseNumber;
    }
}
