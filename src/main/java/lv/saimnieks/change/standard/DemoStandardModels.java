package lv.saimnieks.change.standard;

import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.change.model.RiskLevel;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The standard-change models of the demo institution: two active, one expired on 2026-06-30. */
@Component
@Profile("!prod")
@Order(100)
class DemoStandardModels implements ApplicationRunner {

    private static final String SERVICES = "pakalpojumu-kopuma-vaditajs-1";
    private static final String RESOURCES = "resursu-kopuma-vaditajs-1";

    private final StandardModels models;

    DemoStandardModels(StandardModels models) {
        this.models = models;
    }

    @Override
    public void run(ApplicationArguments args) {
        add(
                "SM-01",
                "Lietotāja tiesību piešķiršana",
                "Piekļuves tiesību piešķiršana vienam darbiniekam iestādes informācijas sistēmā pēc amata apraksta.",
                null,
                "resursa-vaditajs-1",
                RESOURCES,
                step("Pārbaudīt, vai tiesības atbilst amata aprakstam", 1),
                step("Piešķirt tiesības un informēt darbinieku", 2));
        add(
                "SM-02",
                "Paroles atiestatīšana",
                "Viena lietotāja paroles vai otrā autentifikācijas līdzekļa atiestatīšana.",
                null,
                "resursa-vaditajs-1",
                RESOURCES,
                step("Pārbaudīt lietotāja identitāti un atiestatīt paroli", 1));
        add(
                "SM-03",
                "Iestādes kontaktinformācijas maiņa",
                "Tālruņa, e-pasta vai adreses maiņa iestādes tīmekļvietnē un pakalpojumu aprakstos.",
                LocalDate.of(2026, 6, 30),
                "pakalpojuma-vaditajs-1",
                SERVICES,
                step("Nomainīt kontaktinformāciju visos kanālos", 2));
    }

    private void add(
            String code,
            String name,
            String description,
            LocalDate validTo,
            String author,
            String authorisedBy,
            StandardModel.Step... steps) {
        if (!models.exists(code)) {
            LocalDate from = LocalDate.of(2026, 1, 5);
            var content = new StandardModel.Content(name, description, from, validTo, RiskLevel.LOW, 0, 0);
            models.add(code, content, List.of(steps), author, authorisedBy, from);
        }
    }

    private static StandardModel.Step step(String what, int withinDays) {
        return new StandardModel.Step(what, withinDays);
    }
}
