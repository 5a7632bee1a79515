package lv.saimnieks.cases;

/** An outcome that a case may wait for is in the database; published inside the transaction that stored it. */
public record OutcomeStored(long id) {}
