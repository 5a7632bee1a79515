package lv.saimnieks.change;

import jakarta.persistence.Embeddable;

/**
 * A smaller change that a complex one is split into (PU2-20/U1).
 *
 * @param targetCodes codes of its services and resources, separated by commas
 */
@Embeddable
public record SplitPart(String title, String description, String targetCodes) {}
