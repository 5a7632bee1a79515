package lv.saimnieks.catalogue;

/**
 * Fact: a service or resource is provided no more from tomorrow on; published in the transaction that says so.
 *
 * @param user who said so
 */
public record ItemRetired(String code, String user) {}
