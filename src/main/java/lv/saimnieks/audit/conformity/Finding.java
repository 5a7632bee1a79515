package lv.saimnieks.audit.conformity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lv.saimnieks.shared.Wording;

/**
 * What a rule of the self-audit, or a figure, came to in a period.
 *
 * @param figure whether it is only worth knowing, so that {@code counted} breaks nothing
 * @param requirements ids of the requirements behind it
 * @param processKey null for all processes
 * @param sql the two queries as stored
 * @param population how many cases (of a figure: things) it is about
 * @param counted of a rule: how many cases break it; of a figure: how many belong to the part
 * @param cases the cases counted, newest number first, {@link SelfAudit#LISTED} at most
 * @param failed whether the queries could not be run, so that nothing is known
 */
record Finding(
        String id,
        @JsonIgnore boolean figure,
        List<String> requirements,
        @JsonProperty("process") String processKey,
        String text,
        String why,
        List<String> sql,
        @JsonIgnore long population,
        @JsonIgnore long counted,
        List<CaseLinks.Link> cases,
        @JsonIgnore boolean failed) {

    /** How many of its cases a page names. */
    static final int SHOWN = 20;

    /** How a rule stands. */
    enum State {
        IN_ORDER,
        BROKEN,
        NOTHING,
        FAILED;

        public String label() {
            return Wording.of("conformity.state." + name());
        }

        /** Class of the badge. */
        public String badge() {
            return switch (this) {
                case IN_ORDER -> "good";
                case BROKEN -> "bad";
                case FAILED -> "warn";
                case NOTHING -> "";
            };
        }
    }

    public State state() {
        if (failed) {
            return State.FAILED;
        }
        return population == 0 && counted == 0 ? State.NOTHING : counted > 0 ? State.BROKEN : State.IN_ORDER;
    }

    /** A figure does not stand well or badly. */
    @JsonProperty("state")
    State stateOfRule() {
        return figure ? null : state();
    }

    @JsonProperty
    String stateLabel() {
        return figure ? null : state().label();
    }

    @JsonProperty
    long broken() {
        return figure ? 0 : counted;
    }

    /** Of a rule the share in order; of a figure the part. */
    @JsonProperty
    public Share share() {
        return new Share(figure ? counted : Math.max(0, population - counted), population);
    }

    /** The cases that a page names; the rest is in the CSV file. */
    public List<CaseLinks.Link> shown() {
        return cases.subList(0, Math.min(SHOWN, cases.size()));
    }

    /** How many cases the page does not name. */
    public long more() {
        return Math.max(0, broken() - SHOWN);
    }
}
