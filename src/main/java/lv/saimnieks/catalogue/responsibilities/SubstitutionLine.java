package lv.saimnieks.catalogue.responsibilities;

/**
 * Who acts for whom.
 *
 * @param scope role and item in words
 * @param period from when until when, in words
 * @param state "spēkā", "plānota" or "beigusies"
 * @param editable whether the viewer may change this
 */
record SubstitutionLine(
        long id,
        String person,
        String substitute,
        String scope,
        String period,
        String validFrom,
        String validTo,
        String state,
        boolean editable) {}
