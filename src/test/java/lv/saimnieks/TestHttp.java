package lv.saimnieks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * A caller of the running application over real HTTP: nobody, a program with HTTP Basic, or a browser with cookies that
 * logged in through the form. Follows no redirects.
 */
public final class TestHttp {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** One for all, as starting one takes longer than most answers. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String base;
    private final HttpClient client;
    private final CookieManager cookies = new CookieManager();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** What came back. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + header("Location") + " " + body;
        }
    }

    private TestHttp(int port) {
        this("http://localhost:" + port, CLIENT);
    }

    private TestHttp(String base, HttpClient client) {
        this.base = base;
        this.client = client;
    }

    /** Somebody who is not logged in, over TLS. */
    public static TestHttp secure(int port, SSLContext trusted) {
        return new TestHttp(
                "https://localhost:" + port,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .sslContext(trusted)
                        .build());
    }

    /** Somebody who is not logged in. */
    public static TestHttp nobody(int port) {
        return new TestHttp(port);
    }

    /** A program that sends user id and password with every request. */
    public static TestHttp basic(int port, String user, String password) {
        TestHttp http = new TestHttp(port);
        String credentials = user + ":" + password;
        return http.with(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** A demo user who logged in through the page. */
    public static TestHttp browser(int port, String user) {
        return new TestHttp(port).loggedIn(user);
    }

    /** The same, logged in as a demo user through the page. */
    public TestHttp loggedIn(String user) {
        Answer answer = login(user, "demo");
        if (answer.status() != 302 || answer.header("Location").contains("/ieiet")) {
            throw new IllegalStateException("login of " + user + " failed: " + answer);
        }
        return this;
    }

    public TestHttp with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Answer login(String user, String password) {
        return form("/ieiet", "/ieiet", Map.of("username", user, "password", password));
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer json(String method, String path, String body) {
        return send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Fetches {@code page} for its token and posts the fields to {@code path} with it. */
    public Answer form(String page, String path, Map<String, String> fields) {
        Matcher token = CSRF.matcher(get(page).body());
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(pair(name, value)));
        if (token.find()) {
            pairs.add(pair("_csrf", token.group(1)));
        }
        return send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                String.join("&", pairs).getBytes(StandardCharsets.UTF_8));
    }

    /** Opens the web application as a browser does, and from then on sends its token with every request. */
    public TestHttp inCamunda(String app) {
        Answer opened = get("/camunda/app/" + app + "/default/");
        cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresentOrElse(token -> with("X-XSRF-TOKEN", token), () -> {
                    throw new IllegalStateException(app + " did not open: " + opened);
                });
        return this;
    }

    public Answer send(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        HttpResponse<String> response = send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), response.body(), response.headers());
    }

    /** The bytes that a GET answers with. */
    public byte[] download(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)), BodyHandlers.ofByteArray())
                .body();
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> as) {
        request.timeout(Duration.ofMinutes(2));
        headers.forEach(request::header);
        try {
            cookies.get(request.build().uri(), Map.of()).forEach((name, values) -> {
                if (!values.isEmpty()) {
                    request.header(name, String.join("; ", values));
                }
            });
            HttpResponse<T> response = client.send(request.build(), as);
            cookies.put(response.uri(), response.headers().map());
            // a cookie for HTTPS only comes back too, as it would behind a proxy that ends TLS
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fetches {@code page} for its token and sends a file to {@code path} as its form does. */
    public Answer upload(String page, String path, String field, String name, byte[] content) {
        return upload(page, path, Map.of(), field, Map.of(name, content));
    }

    /** The same with other fields and any number of files, by name. */
    public Answer upload(
            String page, String path, Map<String, String> fields, String field, Map<String, byte[]> files) {
        Matcher token = CSRF.matcher(page == null ? "" : get(page).body());
        String boundary = "----saimnieks";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new TreeMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        all.forEach((name, value) -> part(body, boundary, "\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> part(
                body,
                boundary,
                "\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream",
                content));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String head, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=" + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The cookies that the application set, by name. */
    public Map<String, HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, c -> c, (a, b) -> b));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
