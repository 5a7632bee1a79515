package lv.saimnieks.change.people;

import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.change.meeting.Meetings;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes as cases: what is told of them, who has a part in them. */
@Component
class ChangeCases implements CaseType {

    private static final String PATH = "/registri/izmainas";

    private final ChangeFinder finder;
    private final ChangeDossiers dossiers;
    private final Meetings meetings;

    ChangeCases(ChangeFinder finder, ChangeDossiers dossiers, @Lazy Meetings meetings) {
        this.finder = finder;
        this.dossiers = dossiers;
        this.meetings = meetings;
    }

    @Override
    public Register register() {
        return Register.CHANGE;
    }

    @Override
    public String domain() {
        return "change";
    }

    @Override
    public Place place() {
        return new Place(PATH, Wording.of("change.change.register"));
    }

    @Override
    public Optional<String> receipts() {
        return Optional.of("select number, received_at, received_at as noted_at from change_request");
    }

    @Override
    public Optional<String> requested() {
        return Optional.of("select number, requester as person, received_at as asked_at from change_request");
    }

    /** A returned request is supplemented in the words of whoever asked for it (V8.3). */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> wantedFrom(String number, String user) {
        Change change = finder.get(number);
        return change.status() == ChangeStatus.RETURNED
                        && change.request().requester().equals(user)
                ? change.decisionsNow().stream()
                        .reduce((first, second) -> second)
                        .map(d -> d.content().rationale())
                : Optional.empty();
    }

    @Override
    public String registered() {
        return "select number, process_instance as instance, status = 'CLOSED' as closed from change_request";
    }

    @Override
    public CaseView view(String number, String user) {
        ChangeDossier dossier = dossiers.open(number, user);
        Change change = dossier.change();
        return new CaseView(
                summary(change),
                change.processInstance(),
                change.status().open(),
                Map.of(
                        "dossier",
                        dossier,
                        "change",
                        change,
                        "meetings",
                        meetings.on(number, user),
                        "deviationKinds",
                        DeviationKind.values()));
    }

    @Override
    public Optional<String> received() {
        return Optional.of("select c.number, c.received_at, t.item_code as item from change_request c"
                + " left join change_target t on t.change_id = c.id");
    }

    @Override
    public CaseSummary summary(String number) {
        return summary(finder.get(number));
    }

    @Override
    public boolean urgent(String number) {
        return finder.get(number).classification().type() == ChangeType.EMERGENCY;
    }

    static CaseSummary summary(Change change) {
        ClosureCode code = change.closure().code();
        return new CaseSummary(
                change.number(),
                change.request().title(),
                String.join(", ", change.targets()),
                code != null ? code.label() : change.status().label(),
                PATH + "/" + change.number());
    }
}
