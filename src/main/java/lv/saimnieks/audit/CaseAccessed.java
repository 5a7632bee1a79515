package lv.saimnieks.audit;

import java.time.Instant;

/**
 * A person was given what is known of a case by something that no request of theirs shows, such as a background job; for
 * the access log.
 *
 * @param person user id
 * @param caseId process instance id
 * @param path address of what gave it
 */
public record CaseAccessed(String person, String caseId, Instant at, String path) {}
