package lv.saimnieks.intake.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;

/** A citizen at the public pages, without JavaScript and without cookies. */
final class Citizens {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("id=\"numurs\">([^<]+)<");
    private static final Pattern CODE = Pattern.compile("id=\"kods\">([^<]+)<");
    private static final String BOUNDARY = "----saimnieks";

    private Citizens() {}

    record File(String name, byte[] content) {}

    static String key(Answer page) {
        return found(KEY, page);
    }

    static String number(Answer receipt) {
        return found(NUMBER, receipt);
    }

    static String code(Answer receipt) {
        return found(CODE, receipt);
    }

    private static String found(Pattern pattern, Answer page) {
        Matcher matcher = pattern.matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + page);
        }
        return matcher.group(1);
    }

    static Map<String, String> fields(String key, String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", key);
        fields.put("homepage", "");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    static Answer send(int port, Map<String, String> fields, File... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        for (File file : files.length == 0 ? List.of(new File("", new byte[0])) : List.of(files)) {
            part(body, "name=\"files\"; filename=\"" + file.name().replace("\"", "%22") + "\"", file.content());
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        return TestHttp.nobody(port)
                .send("POST", "/iesniegt/sanemts", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
