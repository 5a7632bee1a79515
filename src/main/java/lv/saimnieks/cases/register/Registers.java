package lv.saimnieks.cases.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The registers that domains describe. */
@Component
class Registers {

    static final String API = "/api/registers/";

    private final List<RegisterDescription> all;

    Registers(List<RegisterDescription> all) {
        this.all = all;
    }

    List<RegisterDescription> all() {
        return all;
    }

    /** The one whose page or REST address this is. */
    RegisterDescription at(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return all.stream()
                .filter(r -> path.equals(r.source().path())
                        || path.equals(API + r.source().name()))
                .findFirst()
                .orElseThrow();
    }
}
