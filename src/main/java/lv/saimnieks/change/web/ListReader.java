package lv.saimnieks.change.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.change.ChangeFilter;
import lv.saimnieks.change.ChangeOrder;
import lv.saimnieks.change.ChangeStatus;
import lv.saimnieks.change.ChangeType;
import lv.saimnieks.change.Complexity;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Understands what was asked of a list, or refuses it field by field. */
@Component
class ListReader {

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 1_000_000;
    private static final int LARGEST_PAGE = 200;

    private final Catalogue catalogue;
    private final Users users;

    ListReader(Catalogue catalogue, Users users) {
        this.catalogue = catalogue;
        this.users = users;
    }

    /** A list that was asked for. */
    record Asked(ChangeFilter filter, ChangeOrder order, boolean descending, int page, int size) {}

    /**
     * @param size rows per page where none were asked for
     * @throws Refusal with the names of the parameters that are wrong
     */
    Asked read(ListQuery query, int size) {
        Map<String, String> wrong = new LinkedHashMap<>();
        LocalDate from = date(query.receivedFrom(), "receivedFrom", wrong);
        LocalDate to = date(query.receivedTo(), "receivedTo", wrong);
        if (from != null && to != null && to.isBefore(from)) {
            wrong.put("receivedTo", Wording.of("change.ListReader.read.receivedTo"));
        }
        ChangeFilter filter = new ChangeFilter(
                text(query.number(), "number", wrong),
                text(query.text(), "text", wrong),
                one(ChangeStatus.class, query.status(), "status", wrong),
                one(ChangeType.class, query.type(), "type", wrong),
                one(Complexity.class, query.complexity(), "complexity", wrong),
                known(query.item(), "item", wrong, this::requireItem),
                known(query.manager(), "manager", wrong, this::requireUser),
                from,
                to,
                flag(query.overdue(), wrong),
                text(query.originTask(), "originTask", wrong));
        String[] sort = text(query.sort(), "sort", wrong) == null
                ? new String[] {"received", "desc"}
                : query.sort().strip().split(",", 2);
        Optional<ChangeOrder> order = ChangeOrder.ofKey(sort[0]);
        boolean descending = sort.length == 2 && sort[1].equals("desc");
        if (order.isEmpty() || (sort.length == 2 && !descending && !sort[1].equals("asc"))) {
            wrong.put("sort", Wording.of("change.ListReader.read.sort"));
        }
        int page = number(query.page(), "page", 0, 0, LAST_PAGE, wrong);
        int rows = number(query.size(), "size", size, 1, LARGEST_PAGE, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return new Asked(filter, order.orElseThrow(), descending, page, rows);
    }

    private void requireItem(String code, Map<String, String> wrong) {
        if (catalogue.find(code).isEmpty()) {
            wrong.put("item", Wording.of("change.ListReader.requireItem.item"));
        }
    }

    private void requireUser(String user, Map<String, String> wrong) {
        if (!users.exists(user)) {
            wrong.put("manager", Wording.of("change.ListReader.requireUser.manager"));
        }
    }

    private static String known(
            String typed, String field, Map<String, String> wrong, BiConsumer<String, Map<String, String>> check) {
        String value = text(typed, field, wrong);
        if (value != null) {
            check.accept(value, wrong);
        }
        return value;
    }

    private static String text(String typed, String field, Map<String, String> wrong) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
            wrong.put(field, Wording.of("change.ListReader.text"));
            return null;
        }
        return typed.strip();
    }

    private static <E extends Enum<E>> E one(Class<E> type, String typed, String field, Map<String, String> wrong) {
        Optional<E> found = Choice.of(type, typed);
        if (found.isEmpty() && typed != null && !typed.isBlank()) {
            wrong.put(field, Choice.unknown(type));
        }
        return found.orElse(null);
    }

    private static LocalDate date(String typed, String field, Map<String, String> wrong) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 1990 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // answered below like any other date that cannot be meant
        }
        wrong.put(field, Wording.of("change.ListReader.date"));
        return null;
    }

    private static boolean flag(String typed, Map<String, String> wrong) {
        if (typed == null || typed.isBlank() || typed.equals("false")) {
            return false;
        }
        if (!typed.equals("true")) {
            wrong.put("overdue", Wording.of("change.ListReader.flag.overdue"));
        }
        return true;
    }

    private static int number(String typed, String field, int unsaid, int least, int most, Map<String, String> wrong) {
        if (typed == null || typed.isBlank()) {
            return unsaid;
        }
        if (typed.matches("\\d{1,9}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most) {
            return Integer.parseInt(typed);
        }
        wrong.put(field, Wording.of("change.ListReader.number", least, most));
        return unsaid;
    }
}
