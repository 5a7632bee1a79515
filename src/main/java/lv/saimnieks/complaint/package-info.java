/**
 * Complaints and suggestions (sūdzības un ierosinājumi; ITIL complaint handling), policy task PU2-18. One register holds
 * every submission, whatever its channel and kind; the process {@code complaint-handling} leads it through seven steps to
 * an informed submitter and hands each answer to one of the services in {@code steps}. What a text is, {@code recognition}
 * proposes and a person confirms. Submissions come in through the module {@code intake} above and through {@code web};
 * changes are asked for with the message {@code ChangeRequested}. How long personal data are kept, and how they are found,
 * handed out and erased, says {@code privacy}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Sūdzības un ierosinājumi")
package lv.saimnieks.complaint;
