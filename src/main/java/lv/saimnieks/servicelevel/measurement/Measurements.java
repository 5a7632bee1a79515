package lv.saimnieks.servicelevel.measurement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lv.saimnieks.servicelevel.measurement.Answer.Status;
import lv.saimnieks.servicelevel.measurement.ObservationRows.New;
import lv.saimnieks.servicelevel.measurement.ObservationRows.Stored;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what was measured. Every row has its own answer; what a source sends again under the same key changes nothing,
 * and another content under it is refused. What is stored is only changed by a correction.
 */
@Service
public class Measurements {

    /** Rows that are stored together. */
    static final int CHUNK = ObservationRows.blockSize();

    private static final int ATTEMPTS = 3;
    private static final int LONGEST_SOURCE = 60;

    private final ObservationRows rows;
    private final ResultRows results;
    private final Terms terms;
    private final MeasurementAccess access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Measurements(
            ObservationRows rows,
            ResultRows results,
            Terms terms,
            MeasurementAccess access,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.results = results;
        this.terms = terms;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes in rows, the good ones of them whatever the others are.
     *
     * @param input fields by name: {@code term}; {@code period}, or {@code from} and {@code to}, or {@code at};
     *     {@code value} or {@code good} and {@code total}; {@code unit}, {@code kind}, {@code externalId}
     * @param source whose keys the external ids are
     */
    public List<Answer> record(List<Map<String, String>> input, String source, String user) {
        return retried(() -> {
            Reading reading = reading(user);
            List<Answer> answers = new ArrayList<>(input.size());
            for (int from = 0; from < input.size(); from += CHUNK) {
                answers.addAll(reading.store(input.subList(from, Math.min(from + CHUNK, input.size())), from, source));
            }
            reading.end();
            return answers;
        });
    }

    /** Takes in rows one batch after another in one transaction, asking of each term and item only once. */
    Reading reading(String user) {
        return new Reading(user);
    }

    /** One person's rows on their way in. */
    final class Reading {

        private final String user;
        private final MeasurementReader reader = new MeasurementReader(terms::versionsOf, clock.instant());
        private final Predicate<String> mayEnter;
        private final Set<Segment> changed = new HashSet<>();

        Reading(String user) {
            this.user = user;
            Map<String, Boolean> asked = new HashMap<>();
            this.mayEnter = item -> asked.computeIfAbsent(item, i -> access.mayEnter(user, i));
        }

        /** Stores the good rows of a batch. */
        List<Answer> store(List<Map<String, String>> input, int first, String source) {
            Answer[] answers = new Answer[input.size()];
            List<Observation> read = new ArrayList<>();
            for (int i = 0; i < answers.length; i++) {
                Problems problems = new Problems();
                Observation observation = reader.read(input.get(i), problems);
                if (observation != null && !mayEnter.test(observation.itemCode())) {
                    problems.add("term", Wording.of("servicelevel.measurement.wrong.mayNot", observation.termCode()));
                }
                read.add(problems.isEmpty() ? observation : null);
                answers[i] = problems.isEmpty() ? null : Answer.refused(first + i, problems.fields());
            }
            if (read.stream().anyMatch(Objects::nonNull)) {
                keep(read, first, PlainText.cut(source, LONGEST_SOURCE), answers);
            }
            return Arrays.asList(answers);
        }

        private void keep(List<Observation> read, int first, String source, Answer[] answers) {
            Map<String, Stored> byKey = new HashMap<>();
            Map<String, Stored> byFigure = new HashMap<>();
            List<Observation> good = read.stream().filter(Objects::nonNull).toList();
            rows.stored(
                            source,
                            good.stream().map(Observation::externalId).toList(),
                            good.stream()
                                    .map(Observation::figureOf)
                                    .filter(Objects::nonNull)
                                    .toList())
                    .forEach(s -> note(s, source, byKey, byFigure));
            List<New> created = new ArrayList<>();
            long id = rows.block();
            for (int i = 0; i < answers.length; i++) {
                Observation o = read.get(i);
                if (o == null) {
                    continue;
                }
                String fingerprint = o.fingerprint();
                Stored before = byKey.getOrDefault(o.externalId(), byFigure.get(o.figureOf()));
                if (before == null) {
                    created.add(new New(id, o, fingerprint));
                    note(new Stored(id, source, o.externalId(), o.figureOf(), fingerprint), source, byKey, byFigure);
                    answers[i] = new Answer(first + i, Status.CREATED, id++, Map.of());
                } else {
                    answers[i] = again(first + i, before, fingerprint, byKey.containsKey(o.externalId()));
                }
            }
            rows.insert(created, source, user, ResultRows.at(clock.instant()));
            created.forEach(n -> changed.addAll(n.observation().segments()));
        }

        /** Has the changed periods evaluated anew; comes last, so that no evaluation misses what is not yet committed. */
        void end() {
            results.want(changed);
        }

        private static void note(
                Stored stored, String source, Map<String, Stored> byKey, Map<String, Stored> byFigure) {
            if (stored.source().equals(source)) {
                byKey.put(stored.externalId(), stored);
            }
            if (stored.figureOf() != null) {
                byFigure.put(stored.figureOf(), stored);
            }
        }

        private static Answer again(int index, Stored before, String fingerprint, boolean sameKey) {
            return before.fingerprint().equals(fingerprint)
                    ? new Answer(index, Status.UNCHANGED, before.id(), Map.of())
                    : new Answer(
                            index,
                            Status.REFUSED,
                            before.id(),
                            sameKey
                                    ? Map.of("externalId", Wording.of("servicelevel.measurement.wrong.conflict"))
                                    : Map.of("period", Wording.of("servicelevel.measurement.wrong.figure")));
        }
    }

    /** Another transaction that stores the same, or evaluates the same period, is waited for. */
    private <T> T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(t -> work.get()));
            } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Whether each of the answers is good. */
    static boolean allGood(Collection<Answer> answers) {
        return answers.stream().noneMatch(Answer::refused);
    }
}
