package lv.saimnieks.catalogue.responsibilities;

/**
 * Who acts for whom.
 *
 * @param scope role and item in words
 * @param state "spēkā", "plānota" or "beigusies"
 * @param editable whether the viewer may change this
 */
record SubstitutionLine(
        long id, String person, String substitute, String scope, Validity validity, String state, boolean editable) {}
