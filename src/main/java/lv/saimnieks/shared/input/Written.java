package lv.saimnieks.shared.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.saimnieks.shared.Wording;

/** A text that a person writes: there, not too long, without control characters. Says what {@link Problems} says. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Written.Check.class)
public @interface Written {

    /** Message key of what people call the field. */
    String label();

    /** Most characters. */
    int max() default Problems.TEXT;

    /** Whether it may be left out. */
    boolean optional() default false;

    /** Not said: the sentence is made from the label. */
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Problems}. */
    final class Check implements ConstraintValidator<Written, String> {

        @SuppressWarnings("NullAway.Init") // the validator calls initialize first
        private Written rule;

        @Override
        public void initialize(Written written) {
            rule = written;
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            Problems problems = new Problems();
            String label = Wording.of(rule.label());
            if (rule.optional()) {
                problems.optional("", label, text, rule.max());
            } else {
                problems.required("", label, text, rule.max());
            }
            context.disableDefaultConstraintViolation();
            problems.fields()
                    .values()
                    .forEach(sentence -> context.buildConstraintViolationWithTemplate(sentence)
                            .addConstraintViolation());
            return problems.isEmpty();
        }
    }
}
