package lv.saimnieks.change;

/**
 * How a standard-change model was used.
 *
 * @param named requests that named it
 * @param standard of these, changes that were standard changes
 * @param successful of these, closed as successful, deviations included
 */
public record ModelUse(long named, long standard, long successful) {

    static final ModelUse NONE = new ModelUse(0, 0, 0);
}
