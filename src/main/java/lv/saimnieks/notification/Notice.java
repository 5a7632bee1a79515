package lv.saimnieks.notification;

import java.util.Map;

/**
 * A message to be sent.
 *
 * @param template name of the template, {@code change/authorised}
 * @param number register number of the case it belongs to
 * @param recipient user id of a staff member, or a mail address
 * @param facts what the template may show
 */
public record Notice(String template, String number, String recipient, Map<String, Object> facts) {}
