package lv.saimnieks.intake.mail;

import lv.saimnieks.shared.Labelled;

/** Why a letter is not from a person: such letters start nothing and are answered by nobody. */
enum MachineSign implements Labelled {
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
    NO_RETURN
}
