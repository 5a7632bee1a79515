package lv.saimnieks.catalogue.items;

import java.util.List;
import lv.saimnieks.catalogue.Item;

/**
 * A service or resource in a list.
 *
 * @param providers of a service, in words
 * @param managers user ids of those who manage it today; empty when vacant
 * @param managerNames the same people as they are shown
 * @param dependsOn codes of the resources it needs directly
 */
public record ItemRow(
        Item item,
        ItemFacts facts,
        List<String> providers,
        List<String> managers,
        List<String> managerNames,
        List<String> dependsOn) {}
