package lv.saimnieks.shared;

/** Gives out register numbers such as {@code IZM-2026-000001}, without gaps per year and register. */
public interface RegisterNumbers {

    /**
     * The next number of a register for the current year in Riga. Takes part in the caller's transaction: a rollback
     * gives the number back. Needs a running transaction.
     */
    String next(Register register);
}
