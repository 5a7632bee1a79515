package lv.saimnieks.fault;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The beans of the sample domain; its {@code @TestComponent} is {@code @Component} in a real one. */
@TestConfiguration
@ComponentScan
public class FaultDomain {}
