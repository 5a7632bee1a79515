/**
 * The cases of the demo institution: half a year of work, made at the first start by the application's own services, so
 * that registers, figures and reports have something to say at once. The scripts under {@code demo/cases} say what comes
 * in, when, and how people answer; a domain's {@link lv.saimnieks.cases.process.demo.DemoDoor} lets it in by the door
 * that staff use, and each task is answered by whoever is responsible for it, through the same checks as in Tasklist.
 *
 * <p>Everything is dated then: one thread lives through the half year, event by event in the order of time, with its own
 * now ({@link lv.saimnieks.platform.clock.PastMoment}), and does what the job executor would have done meanwhile. While
 * it does, the job executor and what runs by the clock stand still, so that nobody takes a case of June for one that is
 * late today, and the trail is taken into its chain afterwards, whole. People may work meanwhile: their asynchronous
 * steps are done between two events. Mail of the past is kept as written to the log then, and leaves nobody.
 *
 * <p>It happens once. If the application stops meanwhile, the institution stays as far as it came: what is open goes on
 * from there by today's clock.
 */
@org.springframework.modulith.NamedInterface("demo")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.process.demo;
