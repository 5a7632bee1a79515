package lv.saimnieks;

import static java.util.Comparator.comparing;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the modules, {@code src/docs/modules.md}, from the code. */
class ModuleDocumentTest {

    @Test
    void documentIsUpToDate() {
        ApplicationModules modules = ApplicationModules.of(SaimnieksApplication.class);
        StringBuilder text = new StringBuilder("""
                # Modules and what they use

                Written by `ModuleDocumentTest` from the code. Do not edit by hand. Each module is the package of its name below
                `lv.saimnieks`; its `package-info.java` says what it is for. An arrow that follows from others is left out.

                ```mermaid
                flowchart TD
                """);
        modules.stream().sorted(comparing(ModuleDocumentTest::name)).forEach(module -> {
            Set<String> used = used(module, modules);
            text.append("  ").append(name(module)).append('\n');
            used.stream()
                    .filter(name -> used.stream()
                            .noneMatch(other -> !other.equals(name)
                                    && used(modules.getModuleByName(other).orElseThrow(), modules)
                                            .contains(name)))
                    .forEach(name -> text.append("  %s --> %s\n".formatted(name(module), name)));
        });
        GeneratedDocument.isUpToDate("modules.md", text.append("```\n").toString());
    }

    private static Set<String> used(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModuleDocumentTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
