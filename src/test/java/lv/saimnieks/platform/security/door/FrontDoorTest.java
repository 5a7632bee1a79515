package lv.saimnieks.platform.security.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.platform.web.Failure;
import lv.saimnieks.platform.web.Failures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** A database that is away is told in words also where it is asked for the session, before any page is reached. */
@AppTest
class FrontDoorTest {

    private static final FilterChain AWAY = (request, response) -> {
        throw new CannotGetJdbcConnectionException("no connection");
    };

    @Autowired
    Failures failures;

    @Test
    void whoAsksWhileTheDatabaseIsAwayReadsSoInTheShapeOfTheAddress() throws Exception {
        for (String path : List.of("/camunda/api/engine/engine/default/task", "/api/registers/changes")) {
            MockHttpServletResponse answer = ask(path, AWAY, new MockHttpServletRequest("GET", path));
            assertThat(answer.getStatus()).as(path).isEqualTo(503);
            assertThat(answer.getContentAsString()).as(path).contains("nav pieejama");
        }
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/registri/izmainas");
        assertThat(ask("/registri/izmainas", AWAY, page).getStatus()).isEqualTo(503);
        assertThat(page.getAttribute(Failure.class.getName()))
                .as("the page that is shown asks for no session")
                .isInstanceOfSatisfying(
                        Failure.class, told -> assertThat(told.status()).isEqualTo(503));
    }

    @Test
    void whatElseFailsIsLeftToThoseWhoTellOfIt() {
        assertThatThrownBy(() -> ask(
                        "/registri",
                        (request, response) -> {
                            throw new IllegalStateException("a fault");
                        },
                        new MockHttpServletRequest("GET", "/registri")))
                .hasMessage("a fault");
    }

    private MockHttpServletResponse ask(String path, FilterChain chain, MockHttpServletRequest request)
            throws Exception {
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new FrontDoor(new AllowedHosts(List.of(), "http://localhost", true), new StrictHttpFirewall(), failures)
                .doFilter(request, response, chain);
        return response;
    }
}
