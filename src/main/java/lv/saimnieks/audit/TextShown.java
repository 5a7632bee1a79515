package lv.saimnieks.audit;

import java.time.Instant;

/**
 * A person is shown free text of a case that is covered for them; the access log has it before they see it.
 *
 * @param person user id
 * @param caseId process instance id
 * @param reason why, in the person's words
 * @param path address that was asked
 */
public record TextShown(String person, String caseId, String reason, Instant at, String path) {}
