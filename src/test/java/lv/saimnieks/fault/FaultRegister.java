package lv.saimnieks.fault;

import static lv.saimnieks.cases.register.Column.choice;
import static lv.saimnieks.cases.register.Column.moment;
import static lv.saimnieks.cases.register.Column.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.register.Cell;
import lv.saimnieks.cases.register.Column;
import lv.saimnieks.cases.register.Filter;
import lv.saimnieks.cases.register.Heading;
import lv.saimnieks.cases.register.RegisterDescription;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.springframework.boot.test.context.TestComponent;

/** The register of nonconformities: its list, and what mails and pages tell of a case. */
@TestComponent
class FaultRegister implements RegisterDescription, CaseType {

    static final String PATH = "/registri/bojajumi";

    private final Faults faults;
    private final CaseAccess access;

    FaultRegister(Faults faults, CaseAccess access) {
        this.faults = faults;
        this.access = access;
    }

    @Override
    public Source source() {
        String hasPart = CaseAccess.hasPart("c.number");
        return new Source("faults", PATH, "fault.list.", "fault c", "c.number", hasPart, "reported,desc");
    }

    @Override
    public boolean readsAll(String viewer) {
        return access.readsAll(viewer);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                text("number", "c.number"),
                text("title", "c.title"),
                choice("state", "c.state", Fault.State.class),
                moment("reportedAt", "c.reported_at"));
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                heading("number", row -> Cell.link(row.get("number"), PATH + "/" + row.get("number"))),
                heading("title", row -> Cell.of(row.get("title"))),
                heading("state", row -> Cell.of(row.<Fault.State>get("state").label())),
                heading("reportedAt", row -> Cell.of(Latvian.date((Instant) row.get("reportedAt"))))
                        .sortedBy("reported"));
    }

    @Override
    public List<Filter> filters() {
        return List.of(Filter.words("text", "c.search_text"), Filter.choice("state", "c.state", Fault.State.class));
    }

    @Override
    public List<Sort> sorts() {
        return List.of(new Sort("reported", "c.reported_at", false));
    }

    @Override
    public Register register() {
        return Register.METHODICAL_SUPPORT;
    }

    @Override
    public String domain() {
        return "fault";
    }

    @Override
    public Place place() {
        return new Place(PATH, Wording.of("fault.list.heading"));
    }

    @Override
    public String registered() {
        return "select number, process as instance, state = 'CLOSED' as closed from fault";
    }

    @Override
    public CaseSummary summary(String number) {
        Fault fault = faults.get(number);
        return new CaseSummary(number, fault.title(), "", fault.state().label(), PATH + "/" + number);
    }

    @Override
    public CaseView view(String number, String user) {
        access.requireReadable(number, user);
        Fault fault = faults.get(number);
        boolean open = fault.state() != Fault.State.CLOSED;
        return new CaseView(summary(number), fault.process(), open, Map.of("fault", fault));
    }
}
