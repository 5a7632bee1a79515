package lv.saimnieks.platform.deployment;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.platform.forms.AnswerVariables;
import lv.saimnieks.platform.forms.FormComponent;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Answers of fields that a process owner adds become process variables: their keys may not be names that the shipped
 * model and its tables already ask for, or an answer would stand in the place of what a service found.
 */
class AnswerKeysCheck {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern STRINGS = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final Document model;
    private final Document shipped;
    private final Resources shippedFiles;
    private final Findings findings;
    private final Set<String> known = new TreeSet<>();

    AnswerKeysCheck(Document model, Document shipped, Resources shippedFiles, Findings findings) {
        this.model = model;
        this.shipped = shipped;
        this.shippedFiles = shippedFiles;
        this.findings = findings;
    }

    /** @param forms the forms of the deployment by id */
    void run(Map<String, FormSchema> forms) {
        names();
        Set<String> steps = new TreeSet<>();
        Xml.all(shipped, Xml.BPMN, "userTask").forEach(t -> steps.add(Xml.attribute(t, "id")));
        for (Element task : Xml.all(model, Xml.BPMN, "userTask")) {
            FormSchema form = forms.get(Xml.camunda(task, "formRef"));
            if (form != null) {
                Set<String> ours = steps.contains(Xml.attribute(task, "id"))
                        ? shippedFiles
                                .file(form.id(), "form")
                                .map(f -> FormSchema.parse(f).keys())
                                .orElse(Set.of())
                        : Set.of();
                keys(task, form, ours);
            }
        }
    }

    private void keys(Element task, FormSchema form, Set<String> ours) {
        for (Map.Entry<String, FormComponent> field :
                AnswerVariables.fields(form).entrySet()) {
            if (known.contains(field.getKey()) && !ours.contains(field.getKey())) {
                findings.add(
                        Xml.where(task),
                        Wording.of(
                                "platform.AnswerKeysCheck.keys",
                                form.id(),
                                field.getValue().label(),
                                field.getKey()));
            }
        }
    }

    private void names() {
        for (Element element : Xml.all(shipped, "*", "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                if (attribute.getName().endsWith("initiator")) {
                    known.add(attribute.getValue());
                } else if (!attribute.getName().endsWith("delegateExpression")) {
                    names(attribute.getValue());
                }
            }
            if (Xml.all(element, "*", "*").isEmpty()) {
                names(element.getTextContent());
            }
        }
        shippedFiles
                .of("dmn")
                .values()
                .forEach(f -> Xml.read(f)
                        .ifPresent(m -> Xml.all(m, "*", "inputExpression")
                                .forEach(e -> known.add(e.getTextContent().strip()))));
    }

    private void names(String text) {
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            NAME.matcher(STRINGS.matcher(expression.group(1)).replaceAll(""))
                    .results()
                    .forEach(n -> known.add(n.group()));
        }
    }
}
