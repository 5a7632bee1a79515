/**
 * Personal data of submitters (requirements 3.7), kept as long as their class in {@code cases/retention} says: erasing them when the time has come or a person
 * asks for it, finding and handing out what is kept of a person, and the log of who looked at them. Whatever holds such
 * data elsewhere is a {@link lv.saimnieks.complaint.privacy.PersonalRecords} and is erased along.
 */
@org.springframework.modulith.NamedInterface("privacy")
package lv.saimnieks.complaint.privacy;
