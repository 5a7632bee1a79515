package lv.saimnieks.audit.operations;

import java.time.Instant;

/**
 * Something that a person looked at or was refused.
 *
 * @param refused whether it was refused
 * @param area where; null when no case was named
 * @param key number, instance id or task id; null when no case was named
 * @param path without the query, which may hold personal data
 */
record Access(
        boolean refused, Instant at, String person, Area area, String key, String method, String path, int status) {}
