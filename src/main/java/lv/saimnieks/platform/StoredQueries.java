package lv.saimnieks.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documented SQL in a file, as an auditor may read it: a query below {@code -- population:}, and below {@code -- broken:}
 * or {@code -- part:} the condition that some of its rows, there called {@code q}, meet.
 *
 * @param name the file's own name, without folder and ending
 */
public record StoredQueries(String name, Map<String, String> queries) {

    private static final Pattern MARK = Pattern.compile("(?m)^-- (population|broken|part):[ \\t]*\\R");

    /** @throws IllegalArgumentException when there is no such file */
    public static StoredQueries of(String file) {
        String path = "/conformity/" + file + ".sql";
        try (InputStream stream = StoredQueries.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("No file " + path);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new StoredQueries(file.substring(file.lastIndexOf('/') + 1), parts(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands above the first mark explains the whole file and stays with the first query. */
    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher mark = MARK.matcher(text);
        String heading = "";
        String name = null;
        int begin = 0;
        while (mark.find()) {
            String before = text.substring(begin, mark.start());
            if (name == null) {
                heading = before;
            } else {
                parts.put(name, heading + before.strip());
                heading = "";
            }
            name = mark.group(1);
            begin = mark.end();
        }
        if (name != null) {
            parts.put(name, heading + text.substring(begin).strip());
        }
        return parts;
    }

    boolean has(String mark) {
        return queries.containsKey(mark);
    }

    /** The first query, for all rows. */
    public String population() {
        return get("population");
    }

    /** The query for the numbers of the rows of the population that meet the condition of this name. */
    String part(String condition) {
        return rows(condition).replaceFirst("select q\\.\\*", "select q.number");
    }

    /** The query for those rows with all their columns. */
    public String rows(String condition) {
        return "select q.* from (\n" + population() + "\n) q\nwhere " + get(condition);
    }

    /** The same queries with a place, written in braces, filled by SQL. */
    public StoredQueries with(String place, String sql) {
        Map<String, String> filled = new LinkedHashMap<>(queries);
        filled.replaceAll((mark, query) -> query.replace("{" + place + "}", sql));
        return new StoredQueries(name, filled);
    }

    private String get(String mark) {
        String sql = queries.get(mark);
        if (sql == null) {
            throw new IllegalArgumentException("No mark -- " + mark + ": in " + name);
        }
        return sql;
    }
}
