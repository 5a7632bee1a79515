package lv.saimnieks.platform.deployment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Files that Modeler made for Camunda 8: the engine here is Camunda 7, and everything else about them is wrong too. */
public final class Camunda8 {

    private static final Pattern MARK =
            Pattern.compile("executionPlatform\"?\\s*[=:]\\s*[\"']Camunda Cloud[\"']|camunda\\.org/schema/zeebe/");

    private Camunda8() {}

    public static boolean made(byte[] file) {
        return MARK.matcher(new String(file, StandardCharsets.UTF_8)).find();
    }
}
