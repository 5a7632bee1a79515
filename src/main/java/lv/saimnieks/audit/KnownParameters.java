package lv.saimnieks.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.shared.input.Parameters;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters that an address of {@code /api/audit} does not have: what was mistyped must not pass for a filter.
 * Lists take all their parameters as one map and know themselves which they have.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/audit/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !request.getParameterMap().isEmpty()) {
            refuseUnknown(method, request.getParameterMap().keySet());
        }
        return true;
    }

    private static void refuseUnknown(HandlerMethod method, Collection<String> typed) {
        Set<String> known = new LinkedHashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam described = parameter.getParameterAnnotation(RequestParam.class);
            if (described != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
                return;
            }
            if (described != null) {
                known.add(described.name().isEmpty() ? nameOf(method, parameter) : described.name());
            }
        }
        Parameters parameters =
                new Parameters(typed.stream().collect(Collectors.toMap(Function.identity(), name -> Set.<String>of())));
        parameters.only(known);
        parameters.refuseWrong();
    }

    private static String nameOf(HandlerMethod method, MethodParameter parameter) {
        return method.getMethod().getParameters()[parameter.getParameterIndex()].getName();
    }
}
