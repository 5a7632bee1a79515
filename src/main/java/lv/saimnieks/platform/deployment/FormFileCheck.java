package lv.saimnieks.platform.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lv.saimnieks.platform.forms.FieldRules;
import lv.saimnieks.platform.forms.FormComponent;
import lv.saimnieks.platform.forms.FormSchema;
import lv.saimnieks.platform.forms.LooserField;
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

    /** What runs or fetches something in a browser; the rest of HTML only shows. */
    private static final Pattern UNSAFE = Pattern.compile(
            "(?i)<\\s*/?\\s*(script|iframe|frame|object|embed|applet|form|input|button|link|meta|base|style|svg|math)\\b"
                    + "|<[^>]*[\\s/\"']on\\w+\\s*=|(javascript|vbscript)\\s*:|data\\s*:\\s*text/html");

    /** Pictures of other sites within a text; those of their own component the pages do not load. */
    private static final Pattern FETCHED =
            Pattern.compile("(?i)\\bsrc(set)?\\s*=\\s*[\"']?\\s*(https?:)?//|!\\[[^\\]]*\\]\\(\\s*(https?:)?//");

    /** A picture that the page may load: within the form, of this installation, or in a variable. */
    private static final Pattern OWN_PICTURE =
            Pattern.compile("(?is)\\s*|/[^/\\\\].*|data:image/(png|jpeg|gif|svg\\+xml)[;,].*|=\\s*[\\w.]+\\s*");

    /** Where the kinds of components say what the browser puts on the page. */
    private static final Map<String, String> SHOWING = Map.of("html", "content", "text", "text", "image", "source");

    private final String name;
    private final Findings findings;
    private final Set<String> lists;

    /** @param lists the variables whose lists the task offers to its form; null where nobody can tell */
    FormFileCheck(String name, Set<String> lists, Findings findings) {
        this.name = name;
        this.lists = lists;
        this.findings = findings;
    }

    /** The variables that a form takes its choices from. */
    static Set<String> lists(FormSchema form) {
        return form.all().stream()
                .map(c -> c.definition().path("valuesKey").asText(""))
                .filter(key -> !key.isBlank())
                .collect(Collectors.toSet());
    }

    /** The form alone; null when it cannot be read, or is one of Camunda 8, of which nothing more is said. */
    FormSchema check(byte[] content) {
        if (Camunda8.made(content)) {
            findings.add(where(), Wording.of("platform.Camunda8.made"));
            return null;
        }
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
        uniqueIds(form);
        return form;
    }

    /** Tasklist shows no field at all when two have the same id. */
    private void uniqueIds(FormSchema form) {
        Map<String, FormComponent> seen = new TreeMap<>();
        for (FormComponent component : form.all()) {
            String id = component.definition().path("id").asText("");
            FormComponent other = id.isEmpty() ? null : seen.putIfAbsent(id, component);
            if (other != null) {
                findings.add(
                        where(), Wording.of("platform.FormFileCheck.uniqueIds", other.label(), component.label(), id));
            }
        }
    }

    private void component(FormComponent component) {
        if (component.type().isBlank()) {
            findings.add(where(), Wording.of("platform.FormFileCheck.noType"));
            return;
        }
        String shown = SHOWING.getOrDefault(component.type(), "label");
        String content = component.definition().path(shown).asText("");
        if (UNSAFE.matcher(content).find() || FETCHED.matcher(content).find()) {
            findings.add(where(), Wording.of("platform.FormFileCheck.unsafe", component.type()));
        } else if ("html".equals(component.type()) || "text".equals(component.type())) {
            Set<String> more = TextMarkup.beyond(content);
            if (!more.isEmpty()) {
                findings.add(
                        where(),
                        Wording.of("platform.FormFileCheck.markup", component.type(), String.join(", ", more)));
            }
        }
        if ("image".equals(component.type()) && !OWN_PICTURE.matcher(content).matches()) {
            findings.add(where(), Wording.of("platform.FormFileCheck.picture", Xml.shown(content)));
        }
        if (!SHOWN.contains(component.type())) {
            findings.add(where(), Wording.of("platform.FormFileCheck.component", component.type(), component.label()));
        }
        if ((component.isInput() || component.isList()) && !component.key().matches("[A-Za-z]\\w*")) {
            findings.add(where(), Wording.of("platform.FormFileCheck.keyLetters", component.label(), component.key()));
        }
        FieldRules.broken(component, lists).forEach(s -> findings.add(where(), s));
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

    /**
     * The form against the shipped one of the same id: fields the domain reads must stay, with their kind of value and
     * as strict as the register needs. A free text that nobody has to fill in may go.
     */
    void compare(FormSchema form, FormSchema shipped) {
        Map<String, Field> now = byPath(form);
        byPath(shipped).forEach((path, before) -> {
            Field field = now.get(path);
            if (field == null) {
                if (!mayGo(before.component())) {
                    findings.add(
                            where(),
                            Wording.of(
                                    "platform.FormFileCheck.compare",
                                    before.component().label(),
                                    path));
                }
            } else {
                compare(path, field, before);
            }
        });
    }

    private void compare(String path, Field now, Field shipped) {
        FormComponent field = now.component();
        FormComponent before = shipped.component();
        if (!kind(field).equals(kind(before))) {
            findings.add(
                    where(),
                    Wording.of("platform.FormFileCheck.typeChanged", field.label(), path, before.type(), field.type()));
            return;
        }
        values(field, before);
        LooserField.than(before, field).forEach(s -> findings.add(where(), s));
        if (before.required() && !now.hidden().equals(shipped.hidden())) {
            findings.add(where(), Wording.of("platform.FormFileCheck.hidden", field.label(), path));
        }
    }

    private static boolean mayGo(FormComponent field) {
        boolean needed = field.definition().path("properties").path("needed").asBoolean(false);
        return field.key().endsWith("Text") && field.isInput() && !field.required() && !needed;
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

    private static Map<String, Field> byPath(FormSchema form) {
        Map<String, Field> fields = new TreeMap<>();
        collect("", List.of(), form.components(), fields);
        return fields;
    }

    private static void collect(
            String prefix, List<String> hidden, List<FormComponent> components, Map<String, Field> fields) {
        for (FormComponent component : components) {
            boolean scope = component.isList()
                    || component.isGroup() && !component.key().isEmpty();
            List<String> hiding = new ArrayList<>(hidden);
            if (!component.hideCondition().isEmpty()) {
                hiding.add(component.hideCondition());
            }
            if (component.isInput() || component.isList()) {
                fields.putIfAbsent(prefix + component.key(), new Field(component, hiding));
            }
            collect(scope ? prefix + component.key() + "." : prefix, hiding, component.components(), fields);
        }
    }

    /**
     * A field where it stands.
     *
     * @param hidden the conditions that hide it or a group around it
     */
    private record Field(FormComponent component, List<String> hidden) {}

    private String where() {
        return Wording.of("platform.FormFileCheck.where", name);
    }
}
