package lv.saimnieks.platform.deployment.bpmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.platform.deployment.Xml;
import org.w3c.dom.Element;

/**
 * Plays all ways through one scope: whether a case can get stuck where ways that exclude each other are waited for, or
 * goes on twice where ways that run together are not. Places are the ids of arrows; a link is a way to its other end.
 */
class TokenGame {

    /** Enough for any drawing that people can read; beyond it nothing is said. */
    private static final int MOST = 20_000;

    /** Where it goes wrong. */
    record Trouble(Element node, boolean stuck) {}

    private final FlowScope scope;
    private final Map<String, String> targets = new HashMap<>();

    TokenGame(FlowScope scope) {
        this.scope = scope;
        scope.flows().forEach(f -> targets.put(Xml.attribute(f, "id"), Xml.attribute(f, "targetRef")));
    }

    Optional<Trouble> play() {
        Set<Set<String>> seen = new HashSet<>();
        Deque<Set<String>> open = new ArrayDeque<>();
        scope.starts().forEach(s -> open.add(places(Xml.attribute(s, "id"))));
        while (!open.isEmpty() && seen.size() < MOST) {
            Set<String> tokens = open.pop();
            if (tokens.isEmpty() || !seen.add(tokens)) {
                continue;
            }
            boolean moved = false;
            for (String place : tokens) {
                Element node = scope.nodes().get(targets.get(place));
                if (node == null) {
                    return Optional.empty();
                }
                Set<String> taken = taken(node, place, tokens);
                if (taken.isEmpty()) {
                    continue;
                }
                moved = true;
                for (Set<String> put : outcomes(node)) {
                    Set<String> after = new TreeSet<>(tokens);
                    after.removeAll(taken);
                    for (String one : put) {
                        if (!after.add(one)) {
                            return Optional.of(new Trouble(scope.nodes().get(targets.get(one)), false));
                        }
                    }
                    open.push(ends(node) ? Set.of() : after);
                }
            }
            if (!moved) {
                String place = tokens.iterator().next();
                return Optional.of(new Trouble(scope.nodes().get(targets.get(place)), true));
            }
        }
        return Optional.empty();
    }

    /** What a node takes to begin; nothing while it waits. */
    private Set<String> taken(Element node, String place, Set<String> tokens) {
        Set<String> in = scope.in(Xml.attribute(node, "id")).stream()
                .map(f -> Xml.attribute(f, "id"))
                .collect(Collectors.toCollection(TreeSet::new));
        return switch (node.getLocalName()) {
            case "parallelGateway" -> tokens.containsAll(in) ? in : Set.of();
            case "inclusiveGateway" -> {
                Set<String> here = new TreeSet<>(in);
                here.retainAll(tokens);
                yield tokens.stream().anyMatch(t -> !here.contains(t) && leads(t, node)) ? Set.of() : here;
            }
            default -> Set.of(place);
        };
    }

    /** Whether what stands on an arrow may still come to the node. */
    private boolean leads(String place, Element node) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(targets.get(place)));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (at.equals(Xml.attribute(node, "id"))) {
                return true;
            }
            if (seen.add(at)) {
                open.addAll(scope.next(at));
                scope.boundaries(at).forEach(b -> open.addAll(scope.next(Xml.attribute(b, "id"))));
            }
        }
        return false;
    }

    private List<Set<String>> outcomes(Element node) {
        String id = Xml.attribute(node, "id");
        List<Set<String>> outcomes = new ArrayList<>();
        List<String> out =
                scope.out(id).stream().map(f -> Xml.attribute(f, "id")).toList();
        switch (node.getLocalName()) {
            case "exclusiveGateway", "eventBasedGateway" -> out.forEach(o -> outcomes.add(Set.of(o)));
            case "inclusiveGateway" -> {
                for (int some = 1; some < 1 << Math.min(out.size(), 10); some++) {
                    Set<String> chosen = new TreeSet<>();
                    for (int i = 0; i < out.size(); i++) {
                        if ((some >> i & 1) == 1) {
                            chosen.add(out.get(i));
                        }
                    }
                    outcomes.add(chosen);
                }
            }
            default -> outcomes.add(places(id));
        }
        scope.boundaries(id)
                .filter(FlowScope::isInterrupting)
                .forEach(b -> outcomes.add(places(Xml.attribute(b, "id"))));
        return outcomes.isEmpty() ? List.of(Set.of()) : outcomes;
    }

    /** Where tokens are put when a node other than a gateway is left. */
    private Set<String> places(String id) {
        Set<String> places = new TreeSet<>();
        scope.out(id).forEach(f -> places.add(Xml.attribute(f, "id")));
        if (FlowScope.isThrowingLink(scope.nodes().get(id))) {
            scope.caught(FlowScope.link(scope.nodes().get(id))).forEach(c -> places.addAll(places(c)));
        }
        return places;
    }

    /** What ends all else in the scope. */
    private static boolean ends(Element node) {
        return "endEvent".equals(node.getLocalName())
                && (FlowScope.definition(node, "terminateEventDefinition") != null
                        || FlowScope.definition(node, "errorEventDefinition") != null);
    }
}
