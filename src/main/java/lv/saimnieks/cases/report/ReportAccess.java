package lv.saimnieks.cases.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may see the figures of all registers: those who answer for a portfolio, the institution, a process or for trust in them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyAuthority('service-portfolio-manager', 'resource-portfolio-manager', 'institution-head',"
        + " 'auditor', 'process-owner', 'data-protection-officer')")
public @interface ReportAccess {}
