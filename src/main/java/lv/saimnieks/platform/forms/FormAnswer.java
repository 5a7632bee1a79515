package lv.saimnieks.platform.forms;

import java.util.Map;

/**
 * What a form check found.
 *
 * @param values form key → typed value of each visible, answered field
 * @param problems field → Latvian sentence; empty when everything is in order. Fields of a list's row are named {@code
 *     list[1].field}, rows counted from 1
 */
public record FormAnswer(Map<String, Object> values, Map<String, String> problems) {}
