package lv.saimnieks.support.need;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.MaterialAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Needs as cases, shown with the materials that may answer them. */
@Component
@Transactional(readOnly = true)
class NeedCases implements CaseType {

    private final Needs needs;
    private final FittingMaterials fitting;
    private final CaseRegisters registers;
    private final CaseAccess access;
    private final MaterialAccess people;

    NeedCases(
            Needs needs, FittingMaterials fitting, CaseRegisters registers, CaseAccess access, MaterialAccess people) {
        this.needs = needs;
        this.fitting = fitting;
        this.registers = registers;
        this.access = access;
        this.people = people;
    }

    @Override
    public Register register() {
        return Register.METHODICAL_SUPPORT;
    }

    @Override
    public String domain() {
        return "support";
    }

    @Override
    public Place place() {
        return new Place(Needs.PATH, Wording.of("support.need.list.heading"));
    }

    @Override
    public Optional<String> receipts() {
        return Optional.of("select number, registered_at as received_at, registered_at as noted_at from support_need");
    }

    @Override
    public Optional<String> requested() {
        return Optional.of("select number, asker as person, registered_at as asked_at from support_need");
    }

    @Override
    public String registered() {
        return "select number, process as instance, closed_at is not null as closed from support_need";
    }

    @Override
    public CaseSummary summary(String number) {
        return summary(needs.get(number));
    }

    static CaseSummary summary(SupportNeed need) {
        String item = need.itemCode() == null ? "" : need.itemCode();
        return new CaseSummary(
                need.number(), need.title(), item, need.state().label(), Needs.PATH + "/" + need.number());
    }

    @Override
    public CaseView view(String number, String user) {
        access.requireReadable(number, user);
        SupportNeed need = needs.get(number);
        Map<String, Object> more = new HashMap<>();
        more.put("need", need);
        more.put("fitting", fitting.of(need, people.outside(user)));
        more.put("informed", needs.informed(number));
        more.put(
                "pages",
                registers.pages(Stream.of(need.originCase(), need.changeNumber())
                        .filter(n -> n != null)
                        .collect(Collectors.toSet())));
        return new CaseView(summary(need), need.process(), !need.state().closed(), more);
    }
}
