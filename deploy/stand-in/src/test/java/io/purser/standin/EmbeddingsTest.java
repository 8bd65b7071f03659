package io.purser.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingsTest {

    private final Caller caller = Caller.shared();

    @Test
    void textsAreNearWhenTheirMeaningIs() {
        JsonNode data = Caller.json(
                        post("{'model':'minilm','input':['Where is my parcel?','Track a package','Tomato soup']}"))
                .get("data");

        double near = similarity(data.get(0).get("embedding"), data.get(1).get("embedding"));
        double far = similarity(data.get(0).get("embedding"), data.get(2).get("embedding"));

        assertThat(data.get(0).get("embedding")).hasSize(384);
        assertThat(near).isGreaterThan(far + 0.3);
    }

    @Test
    void numbersMayComePacked() {
        JsonNode plain = Caller.json(post("{'model':'minilm','input':'ahoy'}")).at("/data/0/embedding");
        String packed = Caller.json(post("{'model':'minilm','input':'ahoy','encoding_format':'base64'}"))
                .at("/data/0/embedding")
                .asText();

        var numbers = ByteBuffer.wrap(Base64.getDecoder().decode(packed)).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(numbers.getFloat()).isEqualTo((float) plain.get(0).asDouble());
    }

    @ParameterizedTest
    @CsvSource({
        "text-embedding-ada-002, , 1536",
        "text-embedding-3-small, , 1536",
        "text-embedding-3-small, 512, 512",
        "text-embedding-3-large, , 3072",
        "text-embedding-3-large, 1024, 1024"
    })
    void openAisNamesHaveVectorsOfTheirSize(String model, @Nullable Integer asked, int size) {
        String dimensions = asked == null ? "" : ",'dimensions':" + asked;
        JsonNode data = Caller.json(
                        post("{'model':'%s','input':['Refunds take five days','five days, refunds!','Tomato soup']%s}"
                                .formatted(model, dimensions)))
                .get("data");
        JsonNode first = data.get(0).get("embedding");

        assertThat(first).hasSize(size);
        assertThat(similarity(first, first)).isCloseTo(1, within(1e-5));
        assertThat(similarity(first, data.get(1).get("embedding")))
                .isGreaterThan(similarity(first, data.get(2).get("embedding")) + 0.3);
    }

    @Test
    void sameTextHasTheSameVectorEachTime() {
        String body = "{'model':'text-embedding-3-small','input':'Where is my parcel?'}";

        assertThat(Caller.json(post(body)).get("data"))
                .isEqualTo(Caller.json(post(body)).get("data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'model':'text-embedding-ada-002','input':'x','dimensions':512}",
                "{'model':'text-embedding-3-small','input':'x','dimensions':0}",
                "{'model':'text-embedding-3-small','input':'x','dimensions':'many'}",
                "{'model':'minilm','input':'x','dimensions':512}",
                "{'input':'x'}",
                "{'model':'m'}",
                "{'model':'m','input':[]}",
                "{'model':'m','input':[1,2]}",
                "{'model':'m','input':' '}",
                "{'model':'m','input':'x','encoding_format':'int8'}"
            })
    void whatCannotBeEmbeddedIsRefused(String body) {
        assertThat(post(body).statusCode()).isEqualTo(400);
    }

    @Test
    void theModelsSayPlainlyWhatTheyAre() {
        JsonNode models = Caller.json(caller.send("GET", "/v1/models", ""));

        assertThat(models.at("/data/0/id").asText()).isEqualTo("stand-in");
        assertThat(models.at("/data/0/owned_by").asText()).contains("not a real model");
        assertThat(caller.send("GET", "/v1/models/stand-in", "").statusCode()).isEqualTo(200);
        assertThat(caller.send("GET", "/v1/models/gpt-5", "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String body) {
        return caller.send("POST", "/v1/embeddings", body.replace('\'', '"'));
    }

    private static double similarity(JsonNode a, JsonNode b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += a.get(i).asDouble() * b.get(i).asDouble();
        }
        return sum;
    }
}
