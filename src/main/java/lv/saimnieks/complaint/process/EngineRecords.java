package lv.saimnieks.complaint.process;

import java.util.Collection;
import java.util.List;
import lv.saimnieks.complaint.privacy.PersonalRecords;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people may have written of a submitter into the engine beside our forms: comments on tasks and cases, and notes on
 * operations. Variables hold no word of a person; the history of who did what when stays.
 */
@Component
class EngineRecords implements PersonalRecords {

    private static final String INSTANCES = "in (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ in (:numbers)"
            + " and PROC_DEF_KEY_ = '" + SubmissionProcess.KEY + "')";

    private static final List<String> ERASE = List.of(
            "delete from ACT_HI_COMMENT where PROC_INST_ID_ " + INSTANCES,
            "update ACT_HI_ATTACHMENT set NAME_ = null, DESCRIPTION_ = null, URL_ = null where PROC_INST_ID_ "
                    + INSTANCES,
            "update ACT_HI_OP_LOG set ANNOTATION_ = null where ANNOTATION_ is not null and PROC_INST_ID_ " + INSTANCES);

    private final JdbcClient jdbc;

    EngineRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return Wording.of("complaint.records.comments");
    }

    @Override
    public long count(Collection<String> numbers) {
        return jdbc.sql("select count(*) from ACT_HI_COMMENT where PROC_INST_ID_ " + INSTANCES)
                .param("numbers", numbers)
                .query(Long.class)
                .single();
    }

    @Override
    public void erase(Collection<String> numbers) {
        ERASE.forEach(sql -> jdbc.sql(sql).param("numbers", numbers).update());
    }
}
