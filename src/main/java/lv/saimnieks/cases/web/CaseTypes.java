package lv.saimnieks.cases.web;

import lv.saimnieks.cases.CaseType;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the kind of case by the address of its list. */
@Component
class CaseTypes {

    private final ObjectProvider<CaseType> types;

    CaseTypes(ObjectProvider<CaseType> types) {
        this.types = types;
    }

    /**
     * @param register last part of the address of the list, {@code izmainas}
     * @throws Refusal when there is no such register
     */
    CaseType at(String register) {
        return types.stream()
                .filter(type -> type.place().path().equals("/registri/" + register))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(Wording.of("failure.404.message")));
    }
}
