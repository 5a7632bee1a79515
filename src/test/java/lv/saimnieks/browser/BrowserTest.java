package lv.saimnieks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.change.NewChanges;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.process.ChangeProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * People at their desks before the whole application. Whoever is not about the login is logged in already; after each
 * test no script may have failed, and of a test that failed there are pictures.
 */
@AppTest
@Tag("browser")
@ExtendWith(BrowserTest.Chair.class)
abstract class BrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ChangeProcess process;

    private final List<Desk> desks = new ArrayList<>();
    private Chromium chromium;

    @BeforeEach
    void begin() {
        clock.reset();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterEach
    void end() {
        desks.forEach(Desk::close);
        assertThat(desks).allSatisfy(desk -> assertThat(desk.errors()).isEmpty());
    }

    /** Somebody who logged in before. */
    Desk desk(String user) {
        return opened(chromium.known(base(), user));
    }

    /** Somebody in a browser of their own, not logged in. */
    Desk stranger() {
        return opened(chromium.stranger(base()));
    }

    private Desk opened(Desk desk) {
        desks.add(desk);
        return desk;
    }

    String base() {
        return "http://localhost:" + port;
    }

    /** A change of P-05 whose need is to be identified; its register number. */
    String aChange(String requester) {
        return process.start(NewChanges.ordinary(
                "Pievienot lauku iesniegumā",
                "Vajadzīgs lauks kontaktinformācijai.",
                ChangeKind.ADD,
                TargetType.SERVICE,
                Set.of("P-05"),
                requester));
    }

    /** Gives a test the browser, and keeps what its desks looked like when it failed. */
    static final class Chair implements BeforeEachCallback, AfterTestExecutionCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            test(context).chromium = Chromium.of(context);
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                List<Desk> desks = test(context).desks;
                String name = "failed-" + context.getRequiredTestMethod().getName() + "-";
                for (int i = 0; i < desks.size(); i++) {
                    desks.get(i).shotOfFailure(name + (i + 1));
                }
            }
        }

        private static BrowserTest test(ExtensionContext context) {
            return (BrowserTest) context.getRequiredTestInstance();
        }
    }
}
