package lv.saimnieks.platform.security;

import java.util.stream.Collectors;
import lv.saimnieks.shared.Wording;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the application did not start, instead of a stack trace. */
class UnsafeSettingsAnalyzer extends AbstractFailureAnalyzer<UnsafeSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeSettings cause) {
        return new FailureAnalysis(
                Wording.of(
                        "platform.UnsafeSettingsAnalyzer.analyze",
                        cause.problems().stream().map(p -> "  - " + p).collect(Collectors.joining("\n"))),
                Wording.of("platform.UnsafeSettingsAnalyzer.advice"),
                cause);
    }
}
