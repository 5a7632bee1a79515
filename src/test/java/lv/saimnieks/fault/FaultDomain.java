package lv.saimnieks.fault;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The beans of the sample domain; its {@code @TestComponent} is {@code @Component} in a real one. Its cases have the
 * numbers of methodical support, whose own cases are left out here.
 */
@TestConfiguration
@ComponentScan
public class FaultDomain {

    @Bean
    static BeanFactoryPostProcessor noOtherCasesWithTheseNumbers() {
        return factory -> ((BeanDefinitionRegistry) factory).removeBeanDefinition("needCases");
    }
}
