package lv.saimnieks.change.people;

import static lv.saimnieks.change.TestInstitution.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeRoute;
import lv.saimnieks.change.model.Stage;
import lv.saimnieks.shared.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of a change at which moment, by the rows of change-model (U4). */
class ChangeNoticesTest {

    private final List<String> sent = new ArrayList<>();
    private final CaseMail mail = mock(CaseMail.class);
    private final ChangeNotices notices = new ChangeNotices(mail);
    private final Change change = change(Scope.SERVICE, "P-01");

    {
        doAnswer(call -> {
                    Collection<String> recipients = call.getArgument(2);
                    if (!recipients.isEmpty()) {
                        sent.add(call.getArgument(0) + ": " + String.join(" ", recipients));
                        Map<String, Object> more = call.getArgument(3);
                        if (more.containsKey(CaseMail.PATH)) {
                            sent.add(String.valueOf(more.get(CaseMail.PATH)));
                        }
                    }
                    return null;
                })
                .when(mail)
                .send(anyString(), any(), anyCollection(), any());
        change.stakeholders(List.of(
                new Change.Stakeholder("sniedzejs", "Sniedz P-01"), new Change.Stakeholder("vaditajs-p", "Vada P-01")));
    }

    @DisplayName("PU2-20/U4: all concerned are told at the moments that the row of change-model names")
    @ParameterizedTest(name = "row {0}")
    @CsvSource({
        "1 standard, CLOSED, closed",
        "3 normal simple, 'AUTHORISED,PLANNED,CLOSED', authorised planned closed",
        "4 normal complex, 'REGISTERED,AUTHORISED,PLANNED,IMPLEMENTED,CLOSED',"
                + " registered authorised planned implemented closed",
        "5 emergency simple, 'AUTHORISED,CLOSED', authorised closed",
        "6 emergency complex, 'AUTHORISED,CLOSED', authorised closed"
    })
    void told(String row, String stages, String mails) {
        change.route().model(new ChangeRoute.Model("FULL", 1, 0, "SINGLE", "FULL", "FULL", "10 wd", stages, row));
        for (Stage stage : Stage.values()) {
            notices.inform(change, stage, null);
        }
        assertThat(sent)
                .containsExactly(List.of(mails.split(" ")).stream()
                        .map(m -> "change/" + m + ": " + ("registered".equals(m) ? "" : "pieteicejs ")
                                + "sniedzejs vaditajs-p")
                        .toArray(String[]::new));
    }

    @Test
    @DisplayName("PU2-20/U4: those concerned are asked for their view before the review, but not who reviews")
    void askedForFeedback() {
        notices.askFeedback(change, List.of("vaditajs-p"));
        assertThat(sent)
                .containsExactly(
                        "change/feedback: pieteicejs sniedzejs", "/registri/izmainas/" + change.number() + "#piezimes");
    }
}
