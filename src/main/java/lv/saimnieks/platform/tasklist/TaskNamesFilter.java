package lv.saimnieks.platform.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.TaskCard;
import lv.saimnieks.platform.casework.TaskCards;
import lv.saimnieks.platform.security.engine.Paths;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names in Tasklist: an opened task says who has it by name, as the engine gives a person's name only to those who may read
 * accounts, and is described without the codes of the policy; tasks of one case that are alike, in its messages, say what
 * of the case they are about.
 */
class TaskNamesFilter extends OncePerRequestFilter {

    private static final Pattern TASKS = Pattern.compile("/camunda/api/engine/engine/[^/]+/task(?:/[^/]+)?");

    /** The sentence by which a model's documentation ends. */
    private static final Pattern REQUIREMENTS = Pattern.compile("\\s*\\p{L}+ PU2-\\d+/.*$", Pattern.DOTALL);

    private final TaskCards open;
    private final Users users;

    TaskNamesFilter(TaskCards open, Users users) {
        this.open = open;
        this.users = users;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod())
                || !TASKS.matcher(Paths.decoded(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FullerAnswer.pass(request, response, chain, this::name);
    }

    private boolean name(JsonNode answer) {
        answer.at("/_embedded/identityLink").forEach(this::nameHolder);
        if (answer instanceof ObjectNode task && task.path("description").isTextual()) {
            task.put(
                    "description",
                    REQUIREMENTS.matcher(task.get("description").asText()).replaceFirst(""));
        }
        JsonNode tasks = answer.at("/_embedded/task");
        if (tasks instanceof ArrayNode list) {
            Map<String, TaskCard> cards = open.cards(
                    list.valueStream().map(task -> task.path("id").asText()).toList());
            list.forEach(task -> {
                TaskCard card = cards.get(task.path("id").asText());
                if (card != null) {
                    ((ObjectNode) task).put("name", card.called());
                }
            });
        }
        return true;
    }

    private void nameHolder(JsonNode link) {
        if (link.path("type").asText().equals("assignee")
                && link.at("/_embedded/user").isMissingNode()) {
            String id = link.path("userId").asText();
            ((ObjectNode) link)
                    .putObject("_embedded")
                    .putArray("user")
                    .addObject()
                    .put("id", id)
                    .put("firstName", users.displayName(id));
        }
    }
}
