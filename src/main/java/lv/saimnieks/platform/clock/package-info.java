/**
 * What time it is: one {@link java.time.Clock} for the whole application. A thread may work at
 * a moment of the past ({@link lv.saimnieks.platform.clock.PastMoment}); for all others the time stays what it is.
 */
@org.springframework.modulith.NamedInterface("clock")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.platform.clock;
