package lv.saimnieks.platform.security;

import java.util.List;

/** The application must not run like this in production; each problem is a Latvian sentence that says what to set. */
class UnsafeSettings extends RuntimeException {

    private final List<String> problems;

    UnsafeSettings(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = problems;
    }

    List<String> problems() {
        return problems;
    }
}
