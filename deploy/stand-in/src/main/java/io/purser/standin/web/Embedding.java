package io.purser.standin.web;

import io.purser.standin.chat.BadRequest;
import io.purser.standin.chat.Fields;
import io.purser.standin.meaning.HashedWords;
import io.purser.standin.meaning.Meaning;
import io.purser.standin.meaning.Sense;
import java.util.List;
import java.util.Optional;

/**
 * How a model's name is embedded here: OpenAI's names get vectors of their size, all others those of the model in
 * process.
 */
sealed interface Embedding {

    int IN_PROCESS = 384;
    int LARGEST = 3_072;

    /** Blocks. */
    List<Sense> of(List<String> inputs, Meaning meaning);

    static Embedding asked(String model, Fields request) {
        Optional<Integer> dimensions = request.number("dimensions", LARGEST);
        return model.startsWith("text-embedding-")
                ? new Hashed(sized(model, dimensions))
                : inProcess(dimensions.orElse(IN_PROCESS));
    }

    private static int sized(String model, Optional<Integer> dimensions) {
        if (dimensions.isPresent() && model.equals("text-embedding-ada-002")) {
            throw BadRequest.at("dimensions", "This model does not support specifying dimensions.");
        }
        int size = dimensions.orElse(model.equals("text-embedding-3-large") ? LARGEST : LARGEST / 2);
        if (size == 0) {
            throw BadRequest.at("dimensions", "'dimensions' must be 1 at least.");
        }
        return size;
    }

    private static Embedding inProcess(int dimensions) {
        if (dimensions != IN_PROCESS) {
            throw BadRequest.at("dimensions", "This model has " + IN_PROCESS + " dimensions.");
        }
        return new InProcess();
    }

    record Hashed(int dimensions) implements Embedding {
        @Override
        public List<Sense> of(List<String> inputs, Meaning meaning) {
            return inputs.stream()
                    .map(input -> HashedWords.of(input, dimensions))
                    .toList();
        }
    }

    record InProcess() implements Embedding {
        @Override
        public List<Sense> of(List<String> inputs, Meaning meaning) {
            return meaning.of(inputs);
        }
    }
}
