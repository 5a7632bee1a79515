package lv.saimnieks.complaint.people;

/**
 * Fact: the person behind a submission was erased; whoever keeps something of theirs erases it in the same transaction.
 *
 * @param email the address that the case had; null when it had none
 */
public record SubmitterErased(String number, String email) {}
