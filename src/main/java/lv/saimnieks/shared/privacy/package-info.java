/**
 * Personal data in free text: {@link lv.saimnieks.shared.privacy.PersonalData} says what is found, for the self-audit's
 * rule about process variables and for the mask over what leaves the server, so that the two never disagree.
 */
@org.springframework.modulith.NamedInterface("privacy")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.shared.privacy;
