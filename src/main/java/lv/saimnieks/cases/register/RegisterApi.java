package lv.saimnieks.cases.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import lv.saimnieks.shared.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every register's list for other systems, at {@code /api/registers/{name}}: a page as JSON, or everything as CSV.
 * {@link RegistersInOpenApi} tells of it.
 */
@Hidden
@RestController
class RegisterApi {

    private static final int ROWS = 50;

    private final Registers registers;
    private final RegisterList list;
    private final RegisterCsv csv;

    RegisterApi(Registers registers, RegisterList list, RegisterCsv csv) {
        this.registers = registers;
        this.list = list;
        this.csv = csv;
    }

    @Nullable
    ResponseEntity<PageOf<Map<String, Object>>> list(
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        RegisterDescription register = registers.at(request);
        ListRequest.Asked asked = new ListRequest(register, parameters).read(ROWS);
        if (accept.contains("text/csv")) {
            csv.write(register, asked, who.getName(), response);
            return null;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(list.page(register, asked, who.getName()).map(Row::values));
    }
}
