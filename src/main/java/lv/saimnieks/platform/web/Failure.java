package lv.saimnieks.platform.web;

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
}
