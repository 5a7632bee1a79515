package lv.saimnieks.audit.operations;

import lv.saimnieks.audit.CaseRead;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes looks at cases that {@link AccessFilter} cannot see: cases that a background job put into an evidence file. */
@Component
class CaseReads {

    private static final int OK = 200;

    private final AccessLog log;

    CaseReads(AccessLog log) {
        this.log = log;
    }

    @EventListener
    void note(CaseRead read) {
        log.add(new Access(false, read.at(), read.person(), Area.EVIDENCE, read.caseId(), "GET", read.path(), OK));
    }
}
