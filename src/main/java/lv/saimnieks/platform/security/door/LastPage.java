package lv.saimnieks.platform.security.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lv.saimnieks.shared.Wording;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the container says where no filter and no page of ours was reached, as for an address that nobody can read. */
public class LastPage extends ErrorReportValve {

    public LastPage() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String words = Wording.of(status < 500 ? "platform.LastPage.unreadable" : "platform.LastPage.failed");
        try {
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(words);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            getContainer().getLogger().debug("An answer could not be sent", e);
        }
    }
}
