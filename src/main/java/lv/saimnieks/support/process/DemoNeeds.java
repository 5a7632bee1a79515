package lv.saimnieks.support.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import lv.saimnieks.cases.process.demo.Deed;
import lv.saimnieks.cases.process.demo.DemoDoor;
import lv.saimnieks.support.consultation.Consultations;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import lv.saimnieks.support.need.NewNeed;
import lv.saimnieks.support.need.SupportForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Needs of the demo institution, and consultations that nobody had to ask for as a case. */
@Component
@Profile("!prod")
class DemoNeeds implements DemoDoor {

    private final NeedProcess process;
    private final Consultations consultations;

    DemoNeeds(NeedProcess process, Consultations consultations) {
        this.process = process;
        this.consultations = consultations;
    }

    @Override
    public Map<String, Function<Deed, @Nullable String>> deeds() {
        return Map.of("need", this::ask, "consultation", this::consult);
    }

    private String ask(Deed deed) {
        String people = deed.text("people");
        String wished = deed.text("wishedOn");
        return process.startOnce(
                new NewNeed(
                        deed.one(Topic.class, "topic"),
                        deed.text("item"),
                        deed.one(Audience.class, "audience"),
                        deed.said("text"),
                        people == null ? null : Integer.valueOf(people),
                        deed.is("newProcess"),
                        deed.one(SupportForm.class, "wish"),
                        wished == null ? null : LocalDate.parse(wished),
                        NewNeed.Origin.of(deed.said("by"))),
                null);
    }

    private @Nullable String consult(Deed deed) {
        consultations.add(
                new Consultations.New(
                        deed.one(Topic.class, "topic"),
                        deed.text("item"),
                        deed.said("asker"),
                        deed.is("outside"),
                        deed.said("channel"),
                        deed.today(),
                        deed.said("question"),
                        deed.said("answer"),
                        Integer.parseInt(deed.said("minutes")),
                        null),
                deed.said("by"));
        return null;
    }
}
