package lv.saimnieks.platform.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.TaskCard;
import lv.saimnieks.platform.casework.TaskCards;
import lv.saimnieks.platform.security.door.BufferedRequest;
import lv.saimnieks.platform.security.engine.Paths;
import lv.saimnieks.platform.tasks.assignment.SoughtTasks;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lists of Tasklist: what a person looks for by words ({@link SoughtTasks.Place}) becomes criteria that the engine takes,
 * and each task that the engine found for the person gets what its card shows ({@code card}), with the name of who has
 * it where that is somebody else. Which tasks one sees stays the engine's affair.
 */
class TaskListFilter extends OncePerRequestFilter {

    private static final Pattern LISTS =
            Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?/filter/[^/]+/(?:list|count)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TaskCards open;
    private final Users users;

    TaskListFilter(TaskCards open, Users users) {
        this.open = open;
        this.users = users;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !LISTS.matcher(Paths.decoded(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readAllBytes();
        String viewer = users.current().orElse("");
        FullerAnswer.pass(
                new BufferedRequest(request, understood(body)), response, chain, list -> addCards(list, viewer));
    }

    private static byte[] understood(byte[] body) throws IOException {
        if (body.length == 0 || !(JSON.readTree(body) instanceof ObjectNode query)) {
            return body;
        }
        for (SoughtTasks.Place place : SoughtTasks.Place.values()) {
            JsonNode words = query.remove(place.criterion() + "Like");
            if (words != null) {
                query.withArray("/taskVariables")
                        .addObject()
                        .put("name", place.criterion())
                        .put("operator", "like")
                        .put("value", words.asText());
            }
        }
        return JSON.writeValueAsBytes(query);
    }

    /** Whether the answer is a list with more than the tasks themselves. */
    private boolean addCards(JsonNode list, String viewer) {
        if (!(list.at("/_embedded/task") instanceof ArrayNode tasks)) {
            return false;
        }
        Map<String, TaskCard> cards = open.cards(
                tasks.valueStream().map(task -> task.path("id").asText()).toList());
        for (JsonNode task : tasks) {
            ObjectNode card = Optional.ofNullable(cards.get(task.path("id").asText()))
                    .map(JSON::<ObjectNode>valueToTree)
                    .orElseGet(JSON::createObjectNode);
            String person = task.path("assignee").asText("");
            if (!person.isEmpty() && !viewer.equals(person)) {
                card.put("person", users.displayName(person));
            }
            ((ObjectNode) task).set("card", card);
        }
        return true;
    }
}
