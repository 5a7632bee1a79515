package lv.saimnieks.intake.mail.letter;

import lv.saimnieks.shared.Labelled;

/** Why a letter started nothing by itself: no person wrote it, or a person has to look at it. */
public enum LetterReason implements Labelled {
    /** from our own box */
    OWN,
    /** a mail server tells what became of a letter of ours */
    DELIVERY_REPORT,
    /** somebody's program tells that a letter of ours was opened */
    READING_RECEIPT,
    /** an answer that a program gave: absence, acknowledgement */
    AUTOMATIC,
    /** sent to many: a list, an advertisement */
    BULK,
    /** a sender that wants no answer, as mail servers are */
    NO_RETURN,
    /** so many from one sender within an hour that it may be a program that answers ours */
    TOO_MANY,
    /** a member of staff answered a message of the system */
    STAFF,
    /** larger than letters may be */
    TOO_LARGE,
    /** could not be handled */
    FAILED
}
