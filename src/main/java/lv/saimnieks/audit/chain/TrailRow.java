package lv.saimnieks.audit.chain;

import java.time.Instant;
import lv.saimnieks.shared.Sha256;

/**
 * A row of the trail as it stands in its table.
 *
 * @param place its id, or its moment in milliseconds
 * @param number of the case, the instance where it has none, of a model its deployment; null when it belongs to none
 * @param keptUntil until when it has to be kept; null for ever
 * @param factsSum of what stays when words of people are erased
 * @param sum of everything that never changes
 */
record TrailRow(String key, long place, Instant at, String number, Instant keptUntil, String factsSum, String sum) {

    /** The sum of values of which none can be taken for another. */
    static String sumOf(Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            if (value == null) {
                text.append("-;");
            } else {
                String written = value.toString();
                text.append(written.length()).append(':').append(written).append(';');
            }
        }
        return Sha256.of(text.toString());
    }
}
