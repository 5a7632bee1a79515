package lv.saimnieks.platform.security;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the application did not start, instead of a stack trace. */
class UnsafeSettingsAnalyzer extends AbstractFailureAnalyzer<UnsafeSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeSettings cause) {
        return new FailureAnalysis(
                "Saimnieks profilā \"prod\" netiek palaists, jo iestatījumi nav droši:\n"
                        + cause.problems().stream().map(p -> "  - " + p).collect(Collectors.joining("\n")),
                "Norādiet šos iestatījumus vides mainīgajos un palaidiet vēlreiz.",
                cause);
    }
}
