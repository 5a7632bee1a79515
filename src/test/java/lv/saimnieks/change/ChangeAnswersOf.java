package lv.saimnieks.change;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static lv.saimnieks.cases.TaskWorkers.with;

import java.util.List;
import java.util.Map;

/** Complete, ordinary answers to the forms of a change, in the words of staff; a test changes what it is about. */
public final class ChangeAnswersOf {

    private ChangeAnswersOf() {}

    public static Map<String, Object> need() {
        return answers(
                "triggerKind", "NEED", "originTask", "PU2-18", "evidenceText", "Trīs ierosinājumi pēdējā ceturksnī.");
    }

    public static Map<String, Object> classification(
            List<String> affected, int likelihood, int impact, int days, int cost) {
        return answers(
                "affectedItems",
                affected,
                "riskLikelihood",
                likelihood,
                "riskImpact",
                impact,
                "novelty",
                "PARTLY_KNOWN",
                "effortDays",
                days,
                "costEUR",
                cost,
                "needsRegulationOrAgreement",
                false,
                "crossInstitution",
                false);
    }

    public static Map<String, Object> assessment(int likelihood, int impact, int days, int cost) {
        return answers(
                "expectedResultText",
                "Iesniedzējs veidlapā kartē atzīmē koka atrašanās vietu.",
                "impactText",
                "Samazinās precizēšanas vēstuļu skaits.",
                "resourcesNeededText",
                "Viens izstrādātājs, četras dienas.",
                "riskLikelihood",
                likelihood,
                "riskImpact",
                impact,
                "effortDays",
                days,
                "costEUR",
                cost,
                "needsRegulationOrAgreement",
                false,
                "crossInstitution",
                false,
                "risksText",
                List.of(answers(
                        "descriptionText",
                        "Karte lēni ielādējas",
                        "likelihood",
                        1,
                        "impact",
                        2,
                        "measureText",
                        "Pārbaudīt ielādes laiku pirms publicēšanas")),
                "criterionGoals",
                "YES",
                "criterionNeeds",
                "YES",
                "criterionCapabilities",
                "PARTLY",
                "criterionSituation",
                "YES",
                "complianceLaw",
                "YES",
                "compliancePersonalData",
                "YES",
                "complianceAccessibility",
                "YES",
                "complianceProcurement",
                "NOT_APPLICABLE",
                "complianceSecurity",
                "YES");
    }

    public static Map<String, Object> emergency(int likelihood, int impact, String implementer) {
        return with(
                assessment(likelihood, impact, 1, 200),
                "impactText",
                null,
                "criterionGoals",
                null,
                "criterionNeeds",
                null,
                "criterionCapabilities",
                null,
                "criterionSituation",
                null,
                "immediateActionsText",
                "Nomainīt drošības sertifikātu.",
                "rollbackNoteText",
                "Atjaunot iepriekšējo konfigurāciju.",
                "implementer",
                implementer);
    }

    public static Map<String, Object> opinion() {
        return answers("opinion", "SUPPORT", "groundsText", "Risinājums ir pārbaudīts citās veidlapās.");
    }

    public static Map<String, Object> decision(String decision) {
        return answers("decision", decision, "rationaleText", "Ieguvums pārsniedz izmaksas, riski ir zemi.");
    }

    public static Map<String, Object> plan(String who, String from, String to) {
        return answers(
                "planItemsText",
                List.of(answers("whatText", "Ieviest karti veidlapā", "who", who, "from", from, "to", to)),
                "clashReasonText",
                "Darbi ar citām izmaiņām ir saskaņoti.",
                "rollbackPlanText",
                "Atjaunot iepriekšējo veidlapas versiju.",
                "communicationPlanText",
                "Paziņojums tīmekļvietnē un klientu centrā.",
                "risksConfirmed",
                "UNCHANGED");
    }

    public static Map<String, Object> done(String from, String to) {
        return answers(
                "result",
                "DONE",
                "actualFrom",
                from,
                "actualTo",
                to,
                "noteText",
                "Izdarīts pēc plāna.",
                "risksConfirmed",
                "UNCHANGED");
    }

    public static Map<String, Object> documentation() {
        return answers(
                "documentationText",
                "Sertifikāts nomainīts, pieejamība atjaunota.",
                "rollbackPlanText",
                "Iepriekšējā konfigurācija saglabāta.",
                "communicationPlanText",
                "Pakalpojumu vadītāji informēti.");
    }

    public static Map<String, Object> review() {
        return answers(
                "actualResultText",
                "Visi iesniegumi nedēļas laikā ar precīzu vietu kartē.",
                "resultAchieved",
                "YES",
                "conformsToDecision",
                "YES",
                "lessonsText",
                "Karti vērts pievienot arī citām veidlapām.",
                "risksConfirmed",
                "UNCHANGED");
    }

    public static Map<String, Object> closure(String code) {
        return answers("closureCode", code, "closureNoteText", "Izmaiņa ieviesta.");
    }
}
