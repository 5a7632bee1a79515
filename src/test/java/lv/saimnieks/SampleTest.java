package lv.saimnieks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.saimnieks.fault.FaultDomain;
import lv.saimnieks.platform.tasks.DeskConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * An {@link AppTest} with the sample domains of the tests in the application: a desk, which has only tasks, and
 * nonconformities, which have all that a case has. All such tests share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AppTest
@Import({DeskConfiguration.class, FaultDomain.class})
@TestPropertySource(
        properties = "spring.flyway.locations=classpath:db/migration,classpath:db/{vendor},classpath:sample/migration")
public @interface SampleTest {}
