package lv.saimnieks.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case for its page, read whole, because pages are written when the transaction is over.
 *
 * @param processInstance the process that runs it; null when there is none
 * @param open whether it goes on
 * @param more what the domain's own parts of the page show, by the name that its templates use
 */
public record CaseView(CaseSummary about, @Nullable String processInstance, boolean open, Map<String, Object> more) {}
