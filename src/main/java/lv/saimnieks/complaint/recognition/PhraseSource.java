package lv.saimnieks.complaint.recognition;

/** Where the phrases come from: the newest tables that a process owner deployed. */
public interface PhraseSource {

    /** The phrases in force. */
    PhraseBook current();
}
