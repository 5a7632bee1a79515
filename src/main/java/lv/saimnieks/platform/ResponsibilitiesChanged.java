package lv.saimnieks.platform;

/** Fact: somebody's role or substitution changed, or one began or ended with the day; open tasks are given out anew. */
public record ResponsibilitiesChanged() {}
