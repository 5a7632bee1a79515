/**
 * Mail to people, and the proof of it ("ziņojumu reģistrs"). A domain hands over a {@link
 * lv.saimnieks.notification.Notice}; the {@link lv.saimnieks.notification.Notifier} renders it from a Latvian text
 * template ({@code templates/mail} on the class path, or the institution's own in the folder
 * {@code saimnieks.notification.templates}) and stores it in the caller's transaction. After commit
 * {@link lv.saimnieks.notification.MailDispatch} sends it, again and again with growing pauses; what fails for good
 * becomes an incident of the case's process ({@code process}) and can be sent again from {@code /registri/zinojumi}
 * ({@code web}). The text as sent, its time, recipient, address and outcome are kept. Without a mail server
 * ({@code spring.mail.host}) messages go to the register and the log. A message may carry an invitation to a calendar
 * ({@code CalendarPart}), which is stored with it. Staff may have their mails about tasks gathered into one a day
 * ({@link lv.saimnieks.notification.Digests}); what a server refuses for good is not tried again.
 */
@org.jspecify.annotations.NullMarked
package lv.saimnieks.notification;
