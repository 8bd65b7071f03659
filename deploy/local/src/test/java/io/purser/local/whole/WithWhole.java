package io.purser.local.whole;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one installation to a test. It starts with the first test that wants it and ends after the last. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithWhole.Start.class)
@interface WithWhole {

    final class Start implements ParameterResolver {

        private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(Whole.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().equals(Whole.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(SHARED)
                    .computeIfAbsent(Attempt.class, type -> Attempt.made(), Attempt.class)
                    .whole();
        }
    }

    /** The one try to start it: when it failed, it is not tried again for each test. */
    record Attempt(Optional<Whole> started, String failure) implements AutoCloseable {

        static Attempt made() {
            try {
                return new Attempt(Optional.of(Whole.start()), "");
            } catch (Exception failed) {
                return new Attempt(Optional.empty(), String.valueOf(failed.getMessage()));
            }
        }

        Whole whole() {
            return started.orElseThrow(() -> new IllegalStateException("The whole could not be started: " + failure));
        }

        @Override
        public void close() throws Exception {
            if (started.isPresent()) {
                started.get().close();
            }
        }
    }
}
