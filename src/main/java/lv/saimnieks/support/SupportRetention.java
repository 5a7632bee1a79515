package lv.saimnieks.support;

import java.util.List;
import lv.saimnieks.cases.retention.Erasures.What;
import lv.saimnieks.cases.retention.Retained;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** How needs of support, trainings, materials, consultations and reviews of coverage are kept. */
@Component
class SupportRetention implements Retained {

    @Override
    public List<Kept> classes() {
        return List.of(
                kept("SUPPORT_NEED", "methodical-support", What.HISTORY, "select number, closed_at from support_need"),
                kept(
                        "SUPPORT_CONTROL",
                        "methodical-support-control",
                        What.HISTORY,
                        "select number, closed_at from support_control"),
                kept(
                        "TRAINING",
                        null,
                        What.CONTACTS,
                        "select code as number, case when state <> 'PLANNED' then ends_at end as closed_at"
                                + " from support_training"),
                kept(
                        "CONSULTATION",
                        null,
                        null,
                        "select code as number, added_at as closed_at from support_consultation"),
                kept(
                        "MATERIAL",
                        null,
                        null,
                        "select concat(code, '/', version) as number, withdrawn_at as closed_at from support_material"));
    }

    private static Kept kept(String code, String process, What goes, String rows) {
        return new Kept(code, Wording.of("support.retention." + code), process, goes, rows);
    }
}
