package lv.saimnieks.platform.tasks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Compares the variables of a process with what the register knows: nobody else may set them. */
@Component
class ProcessVariables {

    /** Refuses when a variable of the process was changed by something else than the domain. */
    void checkUntouched(Map<String, Object> register, DelegateExecution execution) {
        VariableScope process = execution.getProcessInstance();
        register.forEach((name, value) -> {
            Object actual = process.getVariableLocal(name);
            if (!same(value, actual)) {
                throw Refusal.conflict(Wording.of("platform.ProcessVariables.checkUntouched", name));
            }
        });
    }

    /**
     * What was sent, without process variables that were sent along unchanged.
     *
     * @throws Refusal when a process variable that is no field of the form was sent with another value
     */
    Map<String, Object> withoutKnown(Map<String, Object> sent, Map<String, Object> register, Set<String> formKeys) {
        Map<String, Object> rest = new LinkedHashMap<>(sent);
        Map<String, String> changed = new LinkedHashMap<>();
        register.forEach((name, value) -> {
            if (sent.containsKey(name) && !formKeys.contains(name)) {
                rest.remove(name);
                if (!same(value, sent.get(name))) {
                    changed.put(name, Wording.of("platform.ProcessVariables.withoutKnown", name));
                }
            }
        });
        if (!changed.isEmpty()) {
            throw Refusal.invalid(changed);
        }
        return rest;
    }

    static boolean same(Object expected, Object actual) {
        return Objects.equals(comparable(expected), comparable(actual));
    }

    private static Object comparable(Object value) {
        if (value instanceof Number number) {
            try {
                BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
                return exact.signum() == 0 ? BigDecimal.ZERO : exact;
            } catch (NumberFormatException e) {
                return number.toString();
            }
        }
        if (value instanceof Date date) {
            return date.getTime();
        }
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        if (value instanceof LocalDateTime local) {
            return local.atZone(Latvian.ZONE).toInstant().toEpochMilli();
        }
        if (value instanceof LocalDate local) {
            return local.atStartOfDay(Latvian.ZONE).toInstant().toEpochMilli();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
