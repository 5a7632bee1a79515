package lv.saimnieks.catalogue.items;

import java.util.List;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.catalogue.responsibilities.RolesView;

/**
 * Everything known of a service or resource.
 *
 * @param needs what it depends on
 * @param neededBy what depends on it
 * @param inCycle whether it depends, through others, on itself
 */
public record ItemCard(
        Item item,
        ItemFacts facts,
        List<ProviderLine> providers,
        Surroundings needs,
        Surroundings neededBy,
        boolean inCycle,
        RolesView roles,
        List<LogLine> log) {

    /** A provider in words. */
    public record ProviderLine(String code, String label) {}

    /** Neighbours in one direction: the direct ones, and those only reached through others. */
    public record Surroundings(List<Neighbour> direct, List<Neighbour> through) {}

    /** Another item that this one needs or is needed by. */
    public record Neighbour(Item item, LifecycleStage stage) {

        public boolean retired() {
            return stage == LifecycleStage.RETIREMENT;
        }
    }
}
