package lv.saimnieks.audit.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operation would do to each of the cases. Cases that stand alike get the same answer, so one of them is done for
 * real, as the person who asks, in a transaction that is taken back.
 */
@Component
class BatchPreviews {

    /** Most kinds of cases that are tried; hundreds of cases stand in a few dozen combinations of steps. */
    private static final int MOST = 50;

    private final BatchDeeds deeds;
    private final BatchSteps steps;
    private final TransactionTemplate takenBack;

    BatchPreviews(BatchDeeds deeds, BatchSteps steps, PlatformTransactionManager transactions) {
        this.deeds = deeds;
        this.steps = steps;
        takenBack = new TransactionTemplate(transactions);
        takenBack.setTimeout(30);
    }

    /** What makes cases stand alike. */
    private record Alike(String definition, Set<String> steps, Optional<String> why) {}

    /**
     * Cases that stand alike.
     *
     * @param version of their process, with its name
     * @param where names of the steps that are open
     * @param why what is in the way; null when it can be done
     */
    record Group(String version, List<String> where, List<Standing> cases, String why) {

        /** How many cases a page names. */
        private static final int SHOWN = 30;

        public boolean possible() {
            return why == null;
        }

        public List<Standing> shown() {
            return cases.stream().limit(SHOWN).toList();
        }

        public int more() {
            return Math.max(0, cases.size() - SHOWN);
        }
    }

    /** Those that can be done first. */
    List<Group> of(BatchOperation operation, String step, List<Standing> cases) {
        Map<Alike, List<Standing>> alike = cases.stream()
                .collect(Collectors.groupingBy(
                        c -> new Alike(c.definition(), c.steps(), deeds.whyNot(operation, step, c)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<Alike, List<Standing>> kind : alike.entrySet()) {
            String why = kind.getKey().why().orElse(null);
            if (why == null) {
                why = tried++ < MOST ? tried(operation, step, kind.getValue().get(0)) : Wording.of("batch.why.untried");
            }
            ProcessDefinition version = steps.definition(kind.getKey().definition());
            groups.add(new Group(
                    Wording.of("batch.version", version.getName(), version.getVersion()),
                    steps.names(version.getId(), kind.getKey().steps()),
                    kind.getValue(),
                    why));
        }
        return groups.stream()
                .sorted((a, b) -> Boolean.compare(b.possible(), a.possible()))
                .toList();
    }

    private String tried(BatchOperation operation, String step, Standing one) {
        try {
            takenBack.executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                deeds.perform(operation, step, one.instance(), Wording.of("batch.preview.reason"));
            });
            return null;
        } catch (RuntimeException e) {
            return BatchDeeds.words(operation, e);
        }
    }
}
