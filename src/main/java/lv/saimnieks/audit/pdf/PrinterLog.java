package lv.saimnieks.audit.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the PDF library says goes to our log: warnings as such, the rest only when debugging. */
class PrinterLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(PrinterLog.class);

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.warn("{}", message, thrown);
        } else {
            LOG.debug("{}", message, thrown);
        }
    }

    @Override
    public void setLevel(String where, Level level) {
        // levels are set where all levels are set
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return diagnostic.getLevel().intValue() >= Level.WARNING.intValue() || LOG.isDebugEnabled();
    }
}
