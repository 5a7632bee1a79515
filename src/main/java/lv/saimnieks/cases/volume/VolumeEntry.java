package lv.saimnieks.cases.volume;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ItemCodes;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;

/**
 * How many requests came in a month, as somebody types it or a line of a file has it.
 *
 * @param month {@code 2026-10} or {@code 10.2026}
 * @param about code of a service or resource; nothing for all of them
 * @param amount may have blanks between thousands
 */
record VolumeEntry(
        @Nullable String kind,
        @Nullable String month,
        @Nullable String about,
        @Nullable String amount) {

    private static final Pattern MONTH = Pattern.compile("(?:(20\\d\\d)-(\\d\\d)(?:-01)?|(\\d{1,2})\\.(20\\d\\d)\\.?)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final int MOST = 10_000_000;

    /** What it says, when all of it can be understood. */
    record Checked(
            RequestKind kind, YearMonth month, @Nullable String item, int amount) {}

    /** Empty when something is wrong; what that is, is noted by field. */
    Optional<Checked> check(Catalogue catalogue, YearMonth now, Problems problems) {
        RequestKind read = RequestKind.named(kind).orElse(null);
        if (read == null) {
            problems.add("kind", Wording.of("cases.volume.wrong.kind"));
        } else if (read.counted()) {
            problems.add("kind", Wording.of("cases.volume.wrong.counted", read.label()));
        }
        YearMonth in = month(month);
        if (in == null) {
            problems.add("month", Wording.of("cases.volume.wrong.month"));
        } else if (in.isAfter(now)) {
            problems.add("month", Wording.of("cases.volume.wrong.future"));
        }
        String code = about == null || about.isBlank()
                ? null
                : ItemCodes.one(about.strip().split(" ", 2)[0]);
        if (code != null && catalogue.find(code).isEmpty()) {
            problems.add("about", Wording.of("cases.report.wrongItem"));
        }
        String digits = BLANKS.matcher(amount == null ? "" : amount).replaceAll("");
        Integer number = problems.number("amount", digits, 0, MOST);
        if (number == null) {
            problems.add("amount", Wording.of("cases.volume.wrong.amount"));
        }
        return problems.isEmpty() && read != null && in != null && number != null
                ? Optional.of(new Checked(read, in, code, number))
                : Optional.empty();
    }

    private static @Nullable YearMonth month(@Nullable String typed) {
        Matcher read = MONTH.matcher(typed == null ? "" : typed.strip());
        if (!read.matches()) {
            return null;
        }
        try {
            return read.group(1) != null
                    ? YearMonth.of(Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)))
                    : YearMonth.of(Integer.parseInt(read.group(4)), Integer.parseInt(read.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
