package lv.saimnieks.cases;

import java.util.List;
import java.util.Map;
import lv.saimnieks.shared.Register;

/** The cases of one domain as this module needs to know them; one bean a register. */
public interface CaseType {

    /** The register whose numbers these cases have. */
    Register register();

    /** The domain's one word, {@code change}: the folder of its mails. */
    String domain();

    /** @throws lv.saimnieks.shared.Refusal when there is no such case */
    CaseSummary summary(String number);

    /** People were given a task of the case and so have a part in it; called inside the transaction that gives it. */
    void involve(String number, List<String> users);

    /**
     * Keeps the answers of a field or a step that a process owner added, inside the transaction of the completion.
     *
     * @param answers label of the field → answer in words, in the order of the form
     */
    void keepAnswers(String number, String user, String taskName, Map<String, String> answers);
}
