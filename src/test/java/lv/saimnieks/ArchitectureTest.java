package lv.saimnieks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows point down only, domains do not know each other, and the engine stays in its rooms. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lv.saimnieks");

    @Test
    @DisplayName("no cycles between modules and no use of a module's inner packages")
    void modulesKeepToThemselves() {
        ApplicationModules.of(SaimnieksApplication.class).verify();
    }

    @Test
    @DisplayName("shared knows nobody, platform names no domain, catalogue and notification do not know the domains")
    void arrowsPointDown() {
        noClasses()
                .that()
                .resideInAPackage("lv.saimnieks.shared..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "lv.saimnieks.platform..",
                        "lv.saimnieks.catalogue..",
                        "lv.saimnieks.notification..",
                        "lv.saimnieks.change..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("lv.saimnieks.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("lv.saimnieks.catalogue..", "lv.saimnieks.notification..", "lv.saimnieks.change..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("lv.saimnieks.catalogue..", "lv.saimnieks.notification..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lv.saimnieks.change..")
                .check(CLASSES);
    }

    @Test
    @DisplayName("only process, platform and audit know the engine")
    void engineStaysInItsRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "lv.saimnieks.platform..", "lv.saimnieks.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }
}
