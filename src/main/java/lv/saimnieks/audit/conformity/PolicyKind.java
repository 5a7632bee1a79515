package lv.saimnieks.audit.conformity;

import lv.saimnieks.shared.Wording;

/** What sort of sentence of the policy a requirement is. */
enum PolicyKind {
    /** an action to perform (veicamā darbība): the report asks for each of them */
    ACTION,
    /** a duty of a role (pienākums) */
    DUTY,
    RESULT,
    /** a point of special attention */
    ATTENTION,
    DEFINITION,
    NOTE,
    PROCESS,
    /** named by a model, but not in the policy's data */
    UNKNOWN;

    public String label() {
        return Wording.of("conformity.kind." + name());
    }
}
