package lv.saimnieks.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves our scripts and styles and the files of Tasklist, Cockpit, Admin and Welcome, each so that a browser keeps it
 * as long as it may. The engine's files are kept for a year: a new version of the engine asks for them by another
 * address ({@code ?bust=7.24.0}). Ours are asked for anew each time and answered 304 while they are the same. Both lie
 * under the same addresses, and ours are asked for with {@code bust} too: where a file comes from decides.
 */
@Component
class CachedFiles extends SimpleUrlHandlerMapping {

    private static final String CAMUNDA = "META-INF/resources/webjars/camunda/";

    /** Before the mappings of Spring Boot and Camunda for the same addresses. */
    CachedFiles() throws Exception {
        super(
                Map.of(
                        "/js/**", new Files("static/js/"),
                        "/css/**", new Files("static/css/"),
                        "/camunda/app/**", new Files(CAMUNDA + "app/"),
                        "/camunda/lib/**", new Files(CAMUNDA + "lib/"),
                        "/camunda/assets/**", new Files(CAMUNDA + "assets/")),
                1);
    }

    private static class Files extends ResourceHttpRequestHandler {

        private static final String KEEP = CacheControl.maxAge(Duration.ofDays(365))
                .cachePrivate()
                .immutable()
                .getHeaderValue();
        private static final String ASK = CacheControl.noCache().getHeaderValue();

        private final String own = CachedFiles.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        private final Map<String, String> etags = new ConcurrentHashMap<>();

        Files(String folder) throws Exception {
            setLocations(List.of(new ClassPathResource(folder)));
            setEtagGenerator(this::etag);
            setUseLastModified(false);
            afterPropertiesSet();
        }

        @Override
        public void handleRequest(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            Resource file = getResource(request);
            if (file != null) {
                boolean versioned = request.getParameter("bust") != null;
                response.setHeader(HttpHeaders.CACHE_CONTROL, versioned && !isOurs(file) ? KEEP : ASK);
            }
            super.handleRequest(request, response);
        }

        private boolean isOurs(Resource file) throws IOException {
            return file.getURL().toString().contains(own);
        }

        private String etag(Resource file) {
            try {
                return etags.computeIfAbsent(file.getURL() + " " + file.lastModified(), key -> digest(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String digest(Resource file) {
            try (InputStream content = file.getInputStream()) {
                return DigestUtils.md5DigestAsHex(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
