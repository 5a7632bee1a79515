package lv.saimnieks.audit.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;

/** A condition of a decision table as people say it: {@code > 2} is "vairāk par 2", {@code "A","B"} is "„A” vai „B”". */
final class CellWords {

    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|!=)\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\])\\[])");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private CellWords() {}

    /** @param word how people call a coded value */
    static String of(String cell, UnaryOperator<String> word) {
        String condition = cell.strip();
        Matcher negation = NEGATION.matcher(condition);
        if (negation.matches()) {
            return Wording.of("casefile.cell.not", any(negation.group(1), word));
        }
        return any(condition, word);
    }

    private static String any(String condition, UnaryOperator<String> word) {
        return String.join(
                " " + Wording.of("casefile.cell.or") + " ",
                parts(condition).stream().map(p -> one(p, word)).toList());
    }

    private static String one(String part, UnaryOperator<String> word) {
        Matcher comparison = COMPARISON.matcher(part);
        if (comparison.matches()) {
            return Wording.of("casefile.cell." + name(comparison.group(1)), one(comparison.group(2), word));
        }
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            boolean from = range.group(1).equals("[");
            boolean to = range.group(4).equals("]");
            return Wording.of(
                    "casefile.cell.range",
                    Wording.of("casefile.cell." + (from ? "from" : "above"), one(range.group(2), word)),
                    Wording.of("casefile.cell." + (to ? "to" : "below"), one(range.group(3), word)));
        }
        if (part.length() > 1 && part.startsWith("\"") && part.endsWith("\"")) {
            return Wording.of("casefile.cell.text", word.apply(part.substring(1, part.length() - 1)));
        }
        if (part.equals("true") || part.equals("false")) {
            return Wording.of("casefile.cell.text", Wording.of(part.equals("true") ? "casefile.yes" : "casefile.no"));
        }
        return NUMBER.matcher(part).matches() ? Latvian.number(new BigDecimal(part)) : part;
    }

    private static String name(String sign) {
        return switch (sign) {
            case ">=" -> "atLeast";
            case "<=" -> "atMost";
            case ">" -> "above";
            case "<" -> "below";
            default -> "not";
        };
    }

    /** Splits at commas outside of quotation marks and brackets. */
    private static List<String> parts(String condition) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (char c : condition.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[')) {
                depth++;
            } else if (!quoted && (c == ')' || c == ']')) {
                depth--;
            }
            if (c == ',' && !quoted && depth == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
