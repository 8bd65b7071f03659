package io.purser.guardrails.outside;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The detectors that an installation adds, by the names under which policies and verdicts know them. */
@ConfigMapping(prefix = "detectors")
public interface OutsideConfig {

    @WithParentName
    Map<String, One> all();

    /** What kind of detector it is. */
    enum Kind {
        /** A text classifier in a file, run in this process. */
        ONNX,
        /** A service that speaks as OpenAI's moderation does. */
        MODERATION,
        /** A model behind an OpenAI-compatible chat endpoint that is asked for a judgement. */
        CHAT,
        /** Any service that takes a text and answers with a score, as JSON. */
        HTTP
    }

    /** How a chat model says what it thinks. */
    enum Answer {
        /** {@code safe}, or {@code unsafe} and categories on the next line, as Llama Guard does. */
        SAFE_UNSAFE,
        /** A JSON object with a score. */
        JSON
    }

    /** What is done where no policy says otherwise. */
    enum Act {
        OFF,
        MONITOR,
        REDACT,
        BLOCK,
        HANDOFF
    }

    /** One detector. */
    interface One {

        Kind kind();

        /** Where it can be used: {@code message}, {@code tool-result}, {@code chunk}, {@code reply}. */
        @WithDefault("message,tool-result,chunk,reply")
        List<String> surfaces();

        @WithDefault("monitor")
        Act mode();

        /** From which score on it fires. */
        @WithDefault("0.5")
        double threshold();

        /** How long one text may take; a later answer is none. */
        @WithDefault("5s")
        Duration patience();

        /** In findings, for what does not tell its version itself. */
        @WithDefault("1")
        String version();

        /** Of the service; not for {@code onnx}. */
        Optional<String> url();

        /** Sent as a bearer token. */
        Optional<String> key();

        /** The name of the model, where the service has several. */
        Optional<String> model();

        /** The one category of a moderation service that counts; absent: the one with the highest score. */
        Optional<String> category();

        /** What a chat model is asked; {@code {text}}, {@code {surface}} and {@code {evidence}} stand for what they say. */
        @WithDefault("{text}")
        String prompt();

        @WithDefault("safe-unsafe")
        Answer answer();

        /** JSON pointer to the score in the answer: a number from 0 to 1, or true and false. */
        @WithDefault("/score")
        String score();

        /** JSON pointer to places: objects with {@code start} and {@code end} in UTF-16 units. Where there is none, none are named. */
        @WithDefault("/spans")
        String spans();

        OnnxConfig onnx();
    }

    /** A classifier in a file. */
    interface OnnxConfig {

        Optional<Path> file();

        /** A {@code tokenizer.json} of Hugging Face's tokenizers. */
        Optional<Path> tokenizer();

        /** Tensors of ids, of the mask and of the types; those that the model does not have are left out. */
        @WithDefault("input_ids,attention_mask,token_type_ids")
        List<String> inputs();

        /** The tensor of scores, one row a text; absent: the first. */
        Optional<String> output();

        /** Which of the scores is that of what is looked for. */
        @WithDefault("1")
        int label();

        /** How scores become shares: of all labels, each for itself, or they are shares already. */
        @WithDefault("softmax")
        Activation activation();

        /** A longer text is read in pieces, and the worst counts. */
        @WithDefault("512")
        int tokens();
    }

    /** From scores to shares. */
    enum Activation {
        SOFTMAX,
        SIGMOID,
        NONE
    }
}
