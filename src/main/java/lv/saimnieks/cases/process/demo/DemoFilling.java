package lv.saimnieks.cases.process.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.platform.clock.PastMoment;
import lv.saimnieks.shared.Latvian;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.spring.boot.starter.actuator.JobExecutorHealthIndicator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Fills the demo institution with cases at its first start, in the background. */
@Component
@Profile("!prod")
@ConditionalOnProperty(name = "saimnieks.demo.cases", havingValue = "true")
@ConditionalOnProperty(name = "saimnieks.scheduling.enabled", havingValue = "true", matchIfMissing = true)
class DemoFilling {

    /** How far back it goes. */
    static final int MONTHS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(DemoFilling.class);
    private static final String BEGUN = "saimnieks.demo.cases";
    private static final Pattern MONTHLY = Pattern.compile("/P(\\d+)M");

    private final DemoLife life;
    private final ProcessEngine engine;
    private final ManagementService management;
    private final HistoryService history;
    private final ThreadPoolTaskScheduler scheduler;
    private volatile boolean running;

    DemoFilling(
            DemoLife life,
            ProcessEngine engine,
            ManagementService management,
            HistoryService history,
            ThreadPoolTaskScheduler scheduler) {
        this.life = life;
        this.engine = engine;
        this.management = management;
        this.history = history;
        this.scheduler = scheduler;
    }

    /** Whether the cases are being made just now. */
    public boolean isRunning() {
        return running;
    }

    /** While the cases are made, the job executor stands still on purpose, and the application is well. */
    @Bean
    HealthIndicator jobExecutorHealthIndicator(JobExecutor executor) {
        HealthIndicator asItSays = new JobExecutorHealthIndicator(executor);
        return () -> running ? Health.up().build() : asItSays.health();
    }

    /** Before anything runs by the clock: where cases are to be made, it waits for them. */
    @EventListener
    @Order(0)
    void pause(ContextRefreshedEvent event) {
        if (!management.getProperties().containsKey(BEGUN)
                && history.createHistoricProcessInstanceQuery().count() == 0) {
            running = true;
            scheduler.stop();
        }
    }

    /** When everything is up, the job executor included. */
    @EventListener
    void fill(AvailabilityChangeEvent<ReadinessState> event) {
        if (running && event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            executor().shutdown();
            management.setProperty(BEGUN, Instant.now().toString());
            Thread thread = new Thread(this::fill, "demo-cases");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void fill() {
        Instant begun = Instant.now();
        PastMoment.engineFollows();
        try {
            LocalDate first =
                    LocalDate.ofInstant(begun, Latvian.ZONE).minusMonths(MONTHS).withDayOfMonth(1);
            Instant from = first.atStartOfDay(Latvian.ZONE).toInstant();
            clocksBackTo(from);
            List<DemoCase> cases = DemoScripts.NAMES.stream()
                    .flatMap(name -> DemoScripts.cases(name).stream())
                    .toList();
            DemoLife.Lived lived = life.live(cases, DemoScripts.answers(), from, begun);
            LOG.info(
                    "The demo institution has its half year: {} cases of scripts, {} answers, {} refused, {} s",
                    lived.numbers().size(),
                    lived.answers(),
                    lived.refused().size(),
                    Duration.between(begun, Instant.now()).toSeconds());
        } catch (RuntimeException e) {
            LOG.error("The demo institution stays without the rest of its cases", e);
        } finally {
            PastMoment.engineGoesAlone();
            executor().start();
            scheduler.start();
            running = false;
        }
    }

    private JobExecutor executor() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
    }

    /** What begins by the clock every so many months did so then, too. */
    private void clocksBackTo(Instant from) {
        for (Job job : management.createJobQuery().timers().list()) {
            Matcher cycle = MONTHLY.matcher(management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getJobConfiguration());
            if (job.getProcessInstanceId() == null && cycle.find()) {
                int months = Integer.parseInt(cycle.group(1));
                ZonedDateTime due = job.getDuedate().toInstant().atZone(Latvian.ZONE);
                while (!due.minusMonths(months).toInstant().isBefore(from)) {
                    due = due.minusMonths(months);
                }
                management.setJobDuedate(job.getId(), Date.from(due.toInstant()));
            }
        }
    }
}
