package lv.saimnieks.models.standing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may see which cases stand still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyAuthority('process-owner', 'auditor', 'camunda-admin', 'service-portfolio-manager',"
        + " 'resource-portfolio-manager')")
@interface StandingAccess {}
