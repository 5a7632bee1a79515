package lv.saimnieks.cases.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Beans that do nothing for all that a model names. */
public final class PlainBeans {

    private static final Pattern BEAN =
            Pattern.compile("<camunda:(task|execution)Listener delegateExpression=\"\\$\\{(\\w+)}"
                    + "|delegateExpression=\"\\$\\{(\\w+)}\"");

    private PlainBeans() {}

    /** @param domain folder of the model */
    public static Map<Object, Object> of(String domain, String process) throws IOException {
        Map<Object, Object> beans = new HashMap<>();
        Matcher named = BEAN.matcher(Files.readString(Path.of("processes", domain, process + ".bpmn")));
        while (named.find()) {
            if (named.group(3) != null) {
                beans.put(named.group(3), (JavaDelegate) execution -> {});
            } else if (named.group(1).equals("task")) {
                beans.put(named.group(2), (TaskListener) task -> {});
            } else {
                beans.put(named.group(2), (ExecutionListener) execution -> {});
            }
        }
        return beans;
    }
}
