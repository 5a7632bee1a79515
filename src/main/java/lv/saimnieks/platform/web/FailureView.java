package lv.saimnieks.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/** Shows a failure in the form its reader expects: page, panel, {@code problem+json}, or the engine's JSON. */
@Component
class FailureView {

    ModelAndView render(Failure failure, HttpServletRequest request) {
        String path = originalPath(request);
        ModelAndView view;
        if (path.startsWith("/api/") || path.equals("/api") || path.startsWith("/actuator")) {
            view = json("application/problem+json", failure.problem(path));
        } else if (path.startsWith("/engine-rest") || path.startsWith("/camunda/api")) {
            view = json("application/json", engineStyle(failure));
        } else {
            view = new ModelAndView(isPartOfPage(request) ? "error/panel" : "error/page", Map.of("failure", failure));
        }
        view.setStatus(HttpStatus.resolve(failure.status()));
        return view;
    }

    /** As the engine's REST API and the Camunda web applications expect errors. */
    private static Map<String, Object> engineStyle(Failure failure) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", failure.title());
        body.put("message", failure.sentences());
        return body;
    }

    private static ModelAndView json(String type, Map<String, Object> body) {
        MappingJackson2JsonView view = new MappingJackson2JsonView();
        view.setContentType(type);
        return new ModelAndView(view, body);
    }

    private static boolean isPartOfPage(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return "iframe".equals(destination) || "empty".equals(destination) || request.getHeader("HX-Request") != null;
    }

    private static String originalPath(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = original != null ? original.toString() : request.getRequestURI();
        return uri.substring(Math.min(uri.length(), request.getContextPath().length()));
    }
}
