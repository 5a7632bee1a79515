package lv.saimnieks.platform.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lv.saimnieks.platform.forms.Feel;
import lv.saimnieks.platform.forms.FormComponent;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.shared.Wording;

/** Checks a form: what Tasklist can show, and what the domain that reads the answers relies on. */
class FormFileCheck {

    /** What form-js 1.8.7 in Tasklist 7.24 shows; an iframe too, but it would show foreign pages to staff. */
    private static final Set<String> SHOWN = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "expression",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "html",
            "image",
            "table",
            "button",
            "group",
            "dynamiclist",
            "spacer",
            "separator",
            "default");

    /** Kinds of fields that give the domain the same kind of value. */
    private static final Map<String, String> VALUE_KINDS = Map.of(
            "textfield", "text",
            "textarea", "text",
            "radio", "choice",
            "select", "choice",
            "checklist", "choices",
            "taglist", "choices");

    private final String name;
    private final Findings findings;

    FormFileCheck(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /** The form alone; null when it cannot be read. */
    FormSchema check(byte[] content) {
        FormSchema form;
        try {
            form = FormSchema.parse(content);
        } catch (IllegalArgumentException e) {
            findings.add(where(), Wording.of("platform.FormFileCheck.check"));
            return null;
        }
        if (!form.id().equals(name)) {
            findings.add(where(), Wording.of("platform.FormFileCheck.formId", form.id()));
        }
        form.all().forEach(this::component);
        uniqueKeys(form.components(), new HashSet<>());
        return form;
    }

    private void component(FormComponent component) {
        if (!SHOWN.contains(component.type())) {
            findings.add(where(), Wording.of("platform.FormFileCheck.component", component.type(), component.label()));
        }
        if ((component.isInput() || component.isList()) && !component.key().matches("[A-Za-z]\\w*")) {
            findings.add(where(), Wording.of("platform.FormFileCheck.keyLetters", component.label(), component.key()));
        }
        for (String expression :
                List.of(component.hideCondition(), component.valuesExpression(), component.readonlyCondition())) {
            if (!expression.isEmpty() && !Feel.isValid(expression)) {
                findings.add(where(), Wording.of("platform.FormFileCheck.feel", component.label(), expression));
            }
        }
    }

    private void uniqueKeys(List<FormComponent> components, Set<String> seen) {
        for (FormComponent component : components) {
            boolean scope = component.isList()
                    || component.isGroup() && !component.key().isEmpty();
            if ((component.isInput() || scope) && !seen.add(component.key())) {
                findings.add(where(), Wording.of("platform.FormFileCheck.uniqueKeys", component.key()));
            }
            uniqueKeys(component.components(), scope ? new HashSet<>() : seen);
        }
    }

    /** The form against the shipped one of the same id: fields the domain reads must stay, with their kind of value. */
    void compare(FormSchema form, FormSchema shipped) {
        Map<String, FormComponent> now = byPath(form);
        byPath(shipped).forEach((path, before) -> {
            FormComponent field = now.get(path);
            if (field == null) {
                findings.add(where(), Wording.of("platform.FormFileCheck.compare", before.label(), path));
            } else if (!kind(field).equals(kind(before))) {
                findings.add(
                        where(),
                        Wording.of(
                                "platform.FormFileCheck.typeChanged",
                                field.label(),
                                path,
                                before.type(),
                                field.type()));
            } else {
                values(field, before);
            }
        });
    }

    private void values(FormComponent field, FormComponent before) {
        Set<String> known = staticValues(before);
        Set<String> unknown = staticValues(field);
        unknown.removeAll(known);
        if (!known.isEmpty() && !unknown.isEmpty()) {
            findings.add(where(), Wording.of("platform.FormFileCheck.values", field.label(), unknown));
        }
    }

    private static Set<String> staticValues(FormComponent field) {
        return StreamSupport.stream(field.definition().path("values").spliterator(), false)
                .map(v -> v.path("value").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String kind(FormComponent field) {
        String kind = VALUE_KINDS.getOrDefault(field.type(), field.type());
        return kind
                + ("datetime".equals(kind) ? field.definition().path("subtype").asText() : "");
    }

    private static Map<String, FormComponent> byPath(FormSchema form) {
        Map<String, FormComponent> fields = new TreeMap<>();
        collect("", form.components(), fields);
        return fields;
    }

    private static void collect(String prefix, List<FormComponent> components, Map<String, FormComponent> fields) {
        for (FormComponent component : components) {
            boolean scope = component.isList()
                    || component.isGroup() && !component.key().isEmpty();
            if (component.isInput() || component.isList()) {
                fields.putIfAbsent(prefix + component.key(), component);
            }
            collect(scope ? prefix + component.key() + "." : prefix, component.components(), fields);
        }
    }

    private String where() {
        return Wording.of("platform.FormFileCheck.where", name);
    }
}
