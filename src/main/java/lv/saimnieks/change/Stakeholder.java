package lv.saimnieks.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Someone who is told about a change (PU2-20/U4), derived from the dependency graph.
 *
 * @param user user id
 * @param reason why, in Latvian: role and item
 */
@Embeddable
public record Stakeholder(@Column(name = "user_id") String user, String reason) {}
