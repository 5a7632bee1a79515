package lv.saimnieks.servicelevel.term;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.cases.RegisterMeasure;
import lv.saimnieks.shared.Latvian;
import org.springframework.stereotype.Component;

/** What the registers of the house can say of their cases as values of terms. */
@Component
public class RegisterMeasures {

    private final List<RegisterMeasure> all;

    RegisterMeasures(List<RegisterMeasure> all) {
        this.all = all;
    }

    public List<RegisterMeasure> all() {
        return all;
    }

    /** The measure of that code; empty where there is none. */
    public Optional<RegisterMeasure> find(String code) {
        return all.stream().filter(m -> m.code().equals(code)).findFirst();
    }

    /** What people call the measure of that code; empty for none. */
    public String label(String code) {
        return code == null ? "" : find(code).map(RegisterMeasure::label).orElse(code);
    }

    String labels() {
        return all.stream().map(RegisterMeasure::label).collect(Collectors.joining("; "));
    }

    /** The code of what is called so; what nothing is called stays, to be refused. */
    String code(String label) {
        return all.stream()
                .filter(m -> label != null && Latvian.fold(m.label()).equals(Latvian.fold(label)))
                .map(RegisterMeasure::code)
                .findFirst()
                .orElse(label);
    }
}
