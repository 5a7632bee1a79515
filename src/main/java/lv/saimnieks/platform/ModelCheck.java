package lv.saimnieks.platform;

import java.util.List;
import java.util.Map;

/** The check that every deployment passes, for those who want to know its answer before they deploy. */
public interface ModelCheck {

    /**
     * What is wrong with the files, deployed together; nothing is kept of them.
     *
     * @param files name as {@code change-management.bpmn}, with or without folders → content
     * @return Latvian sentences that name the element and say what is right; empty when the files may be deployed
     */
    List<String> findings(Map<String, byte[]> files);
}
