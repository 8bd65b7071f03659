package io.purser.guardrails.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** What may pass. */
@ConfigMapping(prefix = "screening")
interface ScreeningConfig {

    /** How long one check may take; a later answer is a no. Longer than the encoder takes to load, which the first may wait for. */
    @WithDefault("10s")
    Duration patience();

    /** How many checks on long texts run at the same time. */
    @WithDefault("2")
    int workers();

    /** How many checks on chunks of knowledge sources run at the same time, beside those. */
    @WithDefault("1")
    int chunkWorkers();

    /** How many checks may wait for a worker; further ones are refused, which is a no. */
    @WithDefault("1000")
    int waitingAtMost();

    SizeConfig size();

    InjectionConfig injection();

    GroundednessConfig groundedness();

    EncoderConfig encoder();

    /** Characters at most. */
    interface SizeConfig {

        @WithDefault("32768")
        int message();

        @WithDefault("65536")
        int toolResult();

        @WithDefault("32768")
        int reply();
    }

    /** From which score on a text counts as an attempt to override, extract or hijack. */
    interface InjectionConfig {

        @WithDefault("0.5")
        double message();

        @WithDefault("0.5")
        double toolResult();

        /** A rule set to use in place of the one that ships with the service. */
        Optional<Path> rules();
    }

    interface GroundednessConfig {

        /** From which unsupported share on a reply is held back; absent: it is measured only. */
        OptionalDouble holdBackFrom();
    }

    /** The small model that detectors share where words alone do not tell. */
    interface EncoderConfig {

        /** Where the model's file is put while it is read. */
        @WithDefault("${java.io.tmpdir}")
        Path directory();

        /** How long after the start it is loaded, unless it is needed before: a start has enough to do. */
        @WithDefault("15s")
        Duration loadAfter();

        /** How long a check waits while it is loaded. */
        @WithDefault("10s")
        Duration patience();

        /** Vectors that are kept, for texts that come again. */
        @WithDefault("256")
        int kept();
    }
}
