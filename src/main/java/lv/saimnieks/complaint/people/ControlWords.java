package lv.saimnieks.complaint.people;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.complaint.model.ControlFigures;
import lv.saimnieks.complaint.model.ControlFigures.Count;
import lv.saimnieks.complaint.model.ControlFigures.Repeated;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The figures of the monthly control in words, with the list of those that a figure counts. */
@Component
public class ControlWords {

    private final Catalogue catalogue;

    ControlWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The month and the moment that the figures are of. */
    public String state(ControlFigures figures) {
        return Wording.of("complaint.control.state", figures.from(), figures.to(), figures.at());
    }

    /** The figures in their order. */
    public List<ControlLine> lines(ControlFigures figures) {
        return Stream.concat(
                        Stream.of(
                                line("open", count(figures.open()), "?open=true"),
                                line("overdue", count(figures.overdue()), "?overdue=true"),
                                line("answeredLate", count(figures.answeredLate()), null),
                                line("unregistered", String.valueOf(figures.unregistered()), null),
                                line(
                                        "repeated",
                                        String.valueOf(figures.repeated().size()),
                                        null)),
                        figures.repeated().stream().map(r -> again(r, figures)))
                .toList();
    }

    /** The same in Markdown, as a form shows it. */
    public String markdown(ControlFigures figures) {
        return lines(figures).stream()
                .map(ControlLine::markdown)
                .collect(Collectors.joining("\n", state(figures) + "\n\n", ""));
    }

    private static ControlLine line(String word, String value, String filter) {
        return new ControlLine(
                Wording.of("complaint.control." + word),
                value,
                filter == null ? null : SubmissionSummary.PATH + filter);
    }

    private ControlLine again(Repeated repeated, ControlFigures figures) {
        String item = catalogue.find(repeated.item()).map(Item::label).orElse(repeated.item());
        LocalDate since = figures.at()
                .minus(Duration.ofDays(ControlFigures.REPEATED_DAYS))
                .atZone(Latvian.ZONE)
                .toLocalDate();
        return new ControlLine(
                Wording.of("complaint.control.again", item, repeated.cause().label()),
                String.valueOf(repeated.count()),
                "%s?item=%s&cause=%s&receivedFrom=%s"
                        .formatted(SubmissionSummary.PATH, repeated.item(), repeated.cause(), since));
    }

    private static String count(Count count) {
        return Wording.of("complaint.control.count", count.all(), count.resources());
    }
}
