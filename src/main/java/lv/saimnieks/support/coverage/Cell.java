package lv.saimnieks.support.coverage;

import java.util.List;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One question of the matrix: do these providers have support on this topic?
 *
 * @param item code of the service or resource; null for the institution
 * @param side {@link Audience#INTERNAL} or {@link Audience#EXTERNAL}
 * @param by what covers it; none for a gap
 */
public record Cell(Topic topic, @Nullable String item, Audience side, List<Means> by) {

    /** A material or a training. */
    public record Means(boolean training, String code, String title) {

        /** Where it can be read. */
        public String page() {
            return "/registri/atbalsts/" + (training ? "apmacibas/" : "materiali/") + code;
        }
    }

    public boolean covered() {
        return !by.isEmpty();
    }

    public boolean outside() {
        return side == Audience.EXTERNAL;
    }
}
