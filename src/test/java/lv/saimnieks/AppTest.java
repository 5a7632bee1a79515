package lv.saimnieks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a random port, with the demo institution, a clock that stands at 2026-11-23 10:00
 * in Riga until a test moves it, and no job executor: tests run jobs by hand. All such tests share one context. Tests
 * tagged {@code database} run a second time on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "saimnieks.scheduling.enabled=false",
            "spring.main.register-shutdown-hook=false"
        })
@ContextConfiguration(initializers = {TestDatabase.class, TestProvider.Address.class})
@Import(TestClock.Configuration.class)
@ActiveProfiles("test")
public @interface AppTest {}
