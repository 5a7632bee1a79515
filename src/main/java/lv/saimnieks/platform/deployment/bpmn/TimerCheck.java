package lv.saimnieks.platform.deployment.bpmn;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.ProcessContract.Kind;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.platform.expressions.ModelExpression;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * When timers go off and tasks are due: durations, moments and repetitions as ISO 8601 writes them, and within reason;
 * and how urgent tasks are.
 */
class TimerCheck {

    /** Repeated more often than this, nothing else gets done. */
    static final Duration SHORTEST_CYCLE = Duration.ofMinutes(10);

    static final Duration LONGEST = Duration.ofDays(3660);
    private static final Pattern DURATION = Pattern.compile("P(?=.)([0-9]+[YMWD])*(T([0-9]+[HMS])+)?");
    private static final Pattern CYCLE = Pattern.compile("R(\\d*)/(?:([^P/][^/]*)/)?(P[^/]+)");
    private static final Pattern RETRIES = Pattern.compile("R[1-9]\\d?/P[^/,]+|P[^/,]+(,P[^/,]+)*");
    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");

    private final Document model;
    private final ExpressionCheck expressions;
    private final Findings findings;

    TimerCheck(Document model, ExpressionCheck expressions, Findings findings) {
        this.model = model;
        this.expressions = expressions;
        this.findings = findings;
    }

    void run() {
        Xml.all(model, Xml.BPMN, "timerEventDefinition").forEach(this::timer);
        for (Element task : Xml.all(model, Xml.BPMN, "userTask")) {
            due(task, "dueDate");
            due(task, "followUpDate");
            priority(task);
        }
        for (Element retries : Xml.all(model, Xml.CAMUNDA, "failedJobRetryTimeCycle")) {
            String text = retries.getTextContent().strip();
            boolean readable = RETRIES.matcher(text).matches();
            for (String part : text.replaceFirst("^R\\d+/", "").split(",")) {
                readable = readable && duration(part).isPresent();
            }
            if (!readable) {
                add(retries, "platform.TimerCheck.retries", text);
            }
        }
    }

    private void timer(Element timer) {
        List<Element> times = Xml.all(timer, Xml.BPMN, "*").stream()
                .filter(t ->
                        TIMES.contains(t.getLocalName()) && !t.getTextContent().isBlank())
                .toList();
        if (times.size() != 1) {
            findings.add(Xml.where(timer), Wording.of("platform.TimerCheck.one"));
            return;
        }
        Element time = times.get(0);
        String text = time.getTextContent().strip();
        if (ModelExpression.isIn(text)) {
            Kind kind = expressions.moment(time, text);
            if (kind != Kind.ANY && ("timeDate".equals(time.getLocalName()) ? kind != Kind.DATE : kind != Kind.TEXT)) {
                add(time, "platform.TimerCheck.variable", text);
            }
            return;
        }
        switch (time.getLocalName()) {
            case "timeDate" -> date(time, text);
            case "timeDuration" -> within(time, text, "platform.TimerCheck.duration");
            default -> cycle(time, text);
        }
    }

    /** A day or moment, or how long after the task is given: anything else would stop the case when it comes there. */
    private void due(Element task, String attribute) {
        String text = Xml.camunda(task, attribute).strip();
        if (ModelExpression.isIn(text)) {
            Kind kind = expressions.moment(task, text);
            if (kind != Kind.ANY && kind != Kind.DATE && kind != Kind.TEXT) {
                findings.add(Xml.where(task), Wording.of("platform.TimerCheck.due", Xml.shown(text), attribute));
            }
        } else if (!text.isEmpty() && !isMoment(text) && duration(text).isEmpty()) {
            findings.add(Xml.where(task), Wording.of("platform.TimerCheck.due", Xml.shown(text), attribute));
        }
    }

    private static boolean isMoment(String text) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parse(text.contains("T") ? text : text + "T00:00");
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void priority(Element task) {
        String text = Xml.camunda(task, "priority").strip();
        boolean number = ModelExpression.isIn(text)
                ? Set.of(Kind.NUMBER, Kind.ANY).contains(expressions.moment(task, text))
                : text.matches("|\\d{1,4}");
        if (!number) {
            add(task, "platform.TimerCheck.priority", text);
        }
    }

    private void date(Element time, String text) {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            add(time, "platform.TimerCheck.date", text);
        }
    }

    private void cycle(Element time, String text) {
        Matcher cycle = CYCLE.matcher(text);
        if (!cycle.matches() || cycle.group(2) != null && !isMoment(cycle.group(2))) {
            add(time, "platform.TimerCheck.cycle", text);
        } else if (within(time, cycle.group(3), "platform.TimerCheck.cycle")
                && duration(cycle.group(3)).orElseThrow().compareTo(SHORTEST_CYCLE) < 0) {
            add(time, "platform.TimerCheck.tooOften", text);
        }
    }

    private boolean within(Element time, String text, String key) {
        Optional<Duration> duration = duration(text);
        if (duration.isEmpty()) {
            add(time, key, text);
            return false;
        }
        if (duration.get().isZero() || duration.get().compareTo(LONGEST) > 0) {
            add(time, "platform.TimerCheck.range", text);
            return false;
        }
        return true;
    }

    /** About how long; empty when it is no ISO duration. */
    private static Optional<Duration> duration(String text) {
        if (!DURATION.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            String[] parts = text.substring(1).split("T", 2);
            Duration days = parts[0].isEmpty()
                    ? Duration.ZERO
                    : Duration.ofDays(
                            LocalDate.EPOCH.plus(Period.parse("P" + parts[0])).toEpochDay());
            return Optional.of(parts.length < 2 ? days : days.plus(Duration.parse("PT" + parts[1])));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private void add(Element element, String key, String text) {
        findings.add(Xml.where(element), Wording.of(key, Xml.shown(text)));
    }
}
