package lv.saimnieks.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lv.saimnieks.platform.StoredQueries;
import lv.saimnieks.shared.Register;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The registers of all domains together, for what holds of every case. */
@Component
public class CaseRegisters {

    private final Supplier<List<CaseType>> types;

    CaseRegisters(ObjectProvider<CaseType> types) {
        this.types = SingletonSupplier.of(() -> types.stream().toList());
    }

    /** The self-audit's queries for cases whose register and process say the same; at least one domain is there. */
    public StoredQueries agreeing() {
        return StoredQueries.of("audit/register-agrees")
                .with(
                        "registers",
                        types.get().stream().map(CaseType::registered).collect(Collectors.joining("\nunion all\n")));
    }

    /** What came into each register, as SQL ({@link CaseType#received}). */
    public Map<Register, String> received() {
        Map<Register, String> received = new EnumMap<>(Register.class);
        types.get().forEach(t -> t.received().ifPresent(sql -> received.put(t.register(), sql)));
        return received;
    }
}
