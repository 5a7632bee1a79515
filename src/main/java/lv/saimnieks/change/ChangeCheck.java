package lv.saimnieks.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.platform.Users;
import org.springframework.stereotype.Component;

/** Whether a request says everything it has to, and nothing that cannot be. */
@Component
public class ChangeCheck {

    private final TargetPolicy targets;
    private final StandardModels models;
    private final Users users;
    private final Clock clock;

    ChangeCheck(TargetPolicy targets, StandardModels models, Users users, Clock clock) {
        this.targets = targets;
        this.models = models;
        this.users = users;
        this.clock = clock;
    }

    /** Field name of the request form → what is wrong with it, in Latvian; empty when nothing is. */
    public Map<String, String> problems(NewChange wanted) {
        Map<String, String> wrong = new LinkedHashMap<>();
        TextRule.required(wrong, "title", "Nosaukums", wanted.title(), TextRule.LINE);
        TextRule.required(wrong, "description", "Apraksts", wanted.description(), TextRule.TEXT);
        TextRule.optional(wrong, "evidence", "Pamatojums", wanted.evidence(), TextRule.TEXT);
        if (wanted.kind() == null) {
            wrong.put("changeKind", "Norādiet, vai tā ir pievienošana, modifikācija vai noņemšana.");
        }
        if (wanted.targetType() == null) {
            wrong.put("targetType", "Norādiet izmaiņas objektu: pakalpojums, resurss, spēja vai iestāde kopumā.");
        } else {
            String refused = targets.refuse(wanted.targetType(), wanted.targets());
            if (refused != null) {
                wrong.put("targets", refused);
            }
        }
        if (wanted.criticalSituation()) {
            TextRule.required(
                    wrong,
                    "criticalSituationText",
                    "Kritiskās situācijas apraksts",
                    wanted.criticalDescription(),
                    TextRule.TEXT);
        }
        if (wanted.standardModel() != null && !models.exists(wanted.standardModel())) {
            wrong.put("standardModel", "Nav tāda standarta izmaiņas modeļa. Izvēlieties modeli no saraksta.");
        }
        LocalDate today = LocalDate.now(clock);
        if (wanted.desiredBy() != null && wanted.desiredBy().isBefore(today)) {
            wrong.put("desiredBy", "Vēlamais termiņš nevar būt pagātnē.");
        }
        if (wanted.desiredBy() != null && wanted.desiredBy().isAfter(today.plusYears(20))) {
            wrong.put("desiredBy", "Vēlamais termiņš ir pārāk tāls. Pārbaudiet gadu.");
        }
        if (wanted.receivedAt() != null && wanted.receivedAt().isAfter(clock.instant())) {
            wrong.put("receivedAt", "Saņemšanas laiks nevar būt nākotnē.");
        }
        if (wanted.requester() == null || !users.exists(wanted.requester())) {
            wrong.put("requester", "Pieteicējam jābūt šīs sistēmas lietotājam.");
        }
        return wrong;
    }
}
