package lv.saimnieks.change;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads changes for the process and pages of this domain. */
@Service
@Transactional(readOnly = true)
public class ChangeView {

    private final ChangeFinder finder;

    ChangeView(ChangeFinder finder) {
        this.finder = finder;
    }

    /** @throws lv.saimnieks.shared.Refusal when there is no such change */
    public Change get(String number) {
        return finder.get(number);
    }
}
