package lv.saimnieks.cases.files;

/**
 * A file that was not taken.
 *
 * @param name the right name, fit to be shown
 * @param reason a sentence that names the file and says why
 */
public record RefusedFile(String name, String reason) {}
