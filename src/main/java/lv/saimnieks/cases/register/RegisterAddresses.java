package lv.saimnieks.cases.register;

import static org.springframework.web.bind.annotation.RequestMethod.GET;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives each described register its addresses. */
@Configuration
class RegisterAddresses {

    private final RequestMappingHandlerMapping mapping;
    private final Registers registers;

    RegisterAddresses(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, Registers registers) {
        this.mapping = mapping;
        this.registers = registers;
        map(r -> r.source().path(), "registerPages", method(RegisterPages.class, "list"));
        map(r -> r.source().path(), "registerPages", method(RegisterPages.class, "csv"), "format=csv");
        map(r -> Registers.API + r.source().name(), "registerApi", method(RegisterApi.class, "list"));
    }

    private void map(
            Function<RegisterDescription, String> address, String controller, Method method, String... parameters) {
        for (RegisterDescription register : registers.all()) {
            mapping.registerMapping(
                    RequestMappingInfo.paths(address.apply(register))
                            .methods(GET)
                            .params(parameters)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    controller,
                    method);
        }
    }

    private static Method method(Class<?> controller, String name) {
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
