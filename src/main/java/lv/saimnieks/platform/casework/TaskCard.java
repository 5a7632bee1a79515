package lv.saimnieks.platform.casework;

import java.util.Objects;

/**
 * What lists show of an open task; what is longer than 200 characters is cut.
 *
 * @param number of the case
 * @param step name of the task
 * @param matter what of the case it is about, where several tasks are alike
 * @param title of the case
 * @param subject services and resources with their names
 * @param kind class of the case, in Latvian; empty while it has none
 */
public record TaskCard(
        String number, String step, String matter, String title, String subject, String kind, boolean urgent) {

    private static final int LENGTH = 200;

    public TaskCard {
        matter = cut(matter);
        title = cut(title);
        subject = cut(subject);
    }

    /** What is to be done: the step, and what of it. */
    public String called() {
        return called(step, matter);
    }

    /** The step, and what of it where there is something to say. */
    public static String called(String step, String matter) {
        return matter.isEmpty() ? step : step + ": " + matter;
    }

    private static String cut(String text) {
        String whole = Objects.requireNonNullElse(text, "");
        return whole.length() <= LENGTH ? whole : whole.substring(0, LENGTH - 3) + "...";
    }
}
