package lv.saimnieks.audit.conformity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may see self-audit and conformity report, in whatever form. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyAuthority('auditor', 'camunda-admin', 'institution-head', 'process-owner',"
        + " 'service-portfolio-manager', 'resource-portfolio-manager')")
@interface ConformityAccess {}
