package lv.saimnieks.cases;

/**
 * A case in a few words, for those who are told of it.
 *
 * @param subject what it is about; empty when it names nothing
 * @param state where it stands, in Latvian
 * @param page path of its page, {@code /registri/izmainas/IZM-2026-000001}
 */
public record CaseSummary(String number, String title, String subject, String state, String page) {}
