package lv.saimnieks.cases;

import lv.saimnieks.shared.Register;

/** The cases of one domain as this module needs to know them; one bean a register. */
public interface CaseType {

    /** The register whose numbers these cases have. */
    Register register();

    /** The domain's one word, {@code change}: the folder of its mails. */
    String domain();

    /** @throws lv.saimnieks.shared.Refusal when there is no such case */
    CaseSummary summary(String number);
}
