package lv.saimnieks.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request was not done, in words for the person who asked.
 *
 * @param status HTTP status
 * @param title a few words
 * @param message what is wrong
 * @param advice what to do
 * @param fields wrong field → what is wrong with it; empty when it is not about fields
 */
public record Failure(int status, String title, String message, String advice, Map<String, String> fields) {

    static Failure of(int status, String title, String message, String advice) {
        return new Failure(status, title, message, advice, Map.of());
    }

    /** What is wrong and what to do. */
    public String sentences() {
        return (message + " " + advice).strip();
    }

    /** As {@code application/problem+json} (RFC 9457) for what was asked for at {@code path}. */
    public Map<String, Object> problem(String path) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", sentences());
        problem.put("instance", path);
        if (!fields.isEmpty()) {
            problem.put("fields", fields);
        }
        return problem;
    }
}
