package lv.saimnieks.servicelevel;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.servicelevel.action.ActionEffect;
import lv.saimnieks.servicelevel.action.ActionNotices;
import lv.saimnieks.servicelevel.action.CorrectiveAction;
import lv.saimnieks.servicelevel.action.CorrectiveActions;
import lv.saimnieks.servicelevel.breach.Breach;
import lv.saimnieks.servicelevel.breach.Breaches;
import lv.saimnieks.servicelevel.measurement.Figures;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrective actions as cases: what is told of them, who has a part in them (PU2-17/A8). */
@Component
@Transactional(readOnly = true)
class ActionCases implements CaseType {

    private final CorrectiveActions actions;
    private final Breaches breaches;
    private final ActionEffect effect;
    private final Figures figures;
    private final PromisedLevels levels;
    private final Catalogue catalogue;
    private final CaseAccess access;
    private final CaseRegisters registers;

    ActionCases(
            CorrectiveActions actions,
            Breaches breaches,
            ActionEffect effect,
            Figures figures,
            PromisedLevels levels,
            Catalogue catalogue,
            CaseAccess access,
            CaseRegisters registers) {
        this.actions = actions;
        this.breaches = breaches;
        this.effect = effect;
        this.figures = figures;
        this.levels = levels;
        this.catalogue = catalogue;
        this.access = access;
        this.registers = registers;
    }

    @Override
    public Register register() {
        return Register.CORRECTIVE_ACTION;
    }

    @Override
    public String domain() {
        return "servicelevel/action";
    }

    @Override
    public Place place() {
        return new Place(ActionNotices.PATH, Wording.of("servicelevel.action.list.heading"));
    }

    @Override
    public Optional<String> receipts() {
        return Optional.of("select number, opened_at as received_at, opened_at as noted_at from corrective_action");
    }

    @Override
    public Optional<String> received() {
        return Optional.of("select number, opened_at as received_at, item_code as item from corrective_action");
    }

    @Override
    public String registered() {
        return "select number, process_instance as instance, status = 'CLOSED' as closed from corrective_action";
    }

    @Override
    public CaseView view(String number, String user) {
        access.requireReadable(number, user);
        CorrectiveAction action = actions.get(number);
        return new CaseView(
                ActionNotices.summary(action),
                action.processInstance(),
                action.open(),
                Map.of("action", action, "dossier", dossier(action)));
    }

    private ActionDossier dossier(CorrectiveAction action) {
        Breach breach = breaches.get(action.breachNumber());
        Term term = effect.term(action);
        return new ActionDossier(
                action,
                action.measures(),
                breach,
                term,
                breach.amount() == null
                        ? ""
                        : Figures.value(
                                breach.amount(),
                                term.content().unit(),
                                term.content().comparison()),
                breach.deviation() == null
                        ? ""
                        : Latvian.number(breach.deviation().setScale(1, RoundingMode.HALF_UP)) + "\u00a0%",
                figures.of(term.code()).stream()
                        .filter(l -> breach.periodFrom() == null
                                || !l.result().periodFrom().isBefore(breach.periodFrom()))
                        .toList(),
                levels.of(restsOn(action.itemCode())),
                action.rule() == null
                        ? ""
                        : String.join(", ", words("actionType", action.rule().actionType())),
                action.changeClosure() == null
                        ? null
                        : words("changeClosureCode", action.changeClosure()).get(0),
                action.rule() == null
                        ? List.of()
                        : words("inform", action.rule().inform()),
                registers.pages(Stream.of(action.breachNumber(), action.changeNumber())
                        .filter(n -> n != null)
                        .collect(Collectors.toSet())));
    }

    /** Everything that the item depends on, directly or not. */
    private Collection<String> restsOn(String item) {
        Set<String> found = new LinkedHashSet<>();
        List<String> next = List.of(item);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(code -> catalogue.dependenciesOf(code).stream())
                    .map(Item::code)
                    .filter(found::add)
                    .toList();
        }
        found.remove(item);
        return found;
    }

    /** Codes joined by {@code +} of the table, in words; a code of an owner's own stays as it is. */
    private static List<String> words(String kind, String codes) {
        return Arrays.stream(codes == null ? new String[0] : codes.split("\\+"))
                .map(code -> {
                    String key = "servicelevel.action.code." + kind + "." + code;
                    return Wording.has(key) ? Wording.of(key) : code;
                })
                .toList();
    }

    @Override
    public CaseSummary summary(String number) {
        return ActionNotices.summary(actions.get(number));
    }
}
