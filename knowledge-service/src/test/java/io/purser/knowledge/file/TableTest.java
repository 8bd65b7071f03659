package io.purser.knowledge.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.purser.contract.id.KnowledgeId;
import io.purser.knowledge.chunk.Chunk;
import io.purser.knowledge.chunk.ChunkSize;
import io.purser.knowledge.chunk.Chunker;
import io.purser.knowledge.chunk.Document;
import io.purser.knowledge.ingest.Unusable;
import io.purser.knowledge.media.FileType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest extends FileTest {

    @Test
    void rowIsADocumentWithTheNamesOfItsColumns() throws IOException {
        var rows = csv("name,price,size\nRain jacket,129,XS\nFleece,79,M\n");

        assertThat(rows).extracting(Document::title).containsExactly("Rain jacket", "Fleece");
        assertThat(text(rows.getFirst())).isEqualTo("name: Rain jacket\nprice: 129\nsize: XS");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimiterIsFound(String sign) throws IOException {
        var rows = csv("name~about~price\nJacket~\"rain; wind, and | snow\"~129\nFleece~warm~79".replace("~", sign));

        assertThat(rows).hasSize(2);
        assertThat(text(rows.getLast())).isEqualTo("name: Fleece\nabout: warm\nprice: 79");
    }

    @Test
    void quotedValueMayHoldDelimitersQuotesAndLines() throws IOException {
        var rows = csv("name,about\r\nJacket,\"rain, \"\"wind\"\"\r\nand snow\"\r\n");

        assertThat(text(rows.getFirst())).isEqualTo("name: Jacket\nabout: rain, \"wind\"\r\nand snow");
    }

    @Test
    void byteOrderMarkIsNoPartOfAName() throws IOException {
        assertThat(text(csv("\uFEFFname,price\nJacket,1").getFirst())).startsWith("name: Jacket");
    }

    @Test
    void encodingIsFoundWhereItIsNotUtf8() throws IOException {
        String french =
                "nom,remarque\n" + "Été à la forêt,Où êtes-vous allé cet hiver ? C'était très agréable.\n".repeat(20);

        var rows = read(FileType.CSV, french.getBytes(Charset.forName("windows-1252")));

        assertThat(rows.getFirst().title()).isEqualTo("Été à la forêt");
    }

    @Test
    void tableWithoutNamesOfColumnsCountsThem() throws IOException {
        assertThat(text(csv("Jacket,129\nFleece,79").getFirst())).isEqualTo("Column 1: Jacket\nColumn 2: 129");
    }

    @Test
    void columnsOfCertainNamesSayMoreOfTheRow() throws IOException {
        var row = csv("id,title,url,language,Labels\n7,Returns,https://shop.example/r,de,\"b, a\"")
                .getFirst();

        assertThat(row.title()).isEqualTo("Returns");
        assertThat(row.url()).isEqualTo("https://shop.example/r");
        assertThat(row.language()).isEqualTo("de");
        assertThat(row.labels()).containsExactly("a", "b");
    }

    @Test
    void rowOfNumbersIsCalledByItsNumber() throws IOException {
        assertThat(csv("x,y\n1,2\n3,4")).extracting(Document::title).containsExactly("row 1", "row 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,price", "name,price\n", "name,price\n,\n"})
    void tableWithoutRowsIsUnusable(String table) {
        assertThatThrownBy(() -> csv(table)).isInstanceOf(Unusable.class).hasMessageContaining("no rows");
    }

    @Test
    void quoteThatIsNotClosedIsNamedWithItsLine() {
        assertThatThrownBy(() -> csv("name,price\nJacket,1\n\"Fleece,2\nHat,3"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("Line 4")
                .hasMessageContaining("quote");
    }

    @Test
    void rowOfAThousandColumnsIsOneSection() throws IOException {
        String names = IntStream.range(0, 1_000).mapToObj(i -> "column" + i).collect(Collectors.joining(","));
        String values = IntStream.range(0, 1_000).mapToObj(i -> "value " + i).collect(Collectors.joining(","));

        var chunks = chunks(csv(names + "\n" + values));

        assertThat(chunks).hasSizeGreaterThan(5).allMatch(chunk -> chunk.section() == 0);
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.text()).startsWith("column"));
    }

    @Test
    void hugeValueIsCut() throws IOException {
        var chunks = chunks(csv("name,about\nJacket," + "warm and dry ".repeat(200_000)));

        assertThat(chunks)
                .hasSizeGreaterThan(1_000)
                .allMatch(chunk -> chunk.text().length() < 2_000);
        assertThat(chunks).extracting(Chunk::id).doesNotHaveDuplicates();
    }

    @Test
    void tabsDivideTsvWhateverElseIsInIt() throws IOException {
        var rows = read(FileType.TSV, "name\tabout\nJacket\ta, b, c\nHat\td, e, f".getBytes(UTF_8));

        assertThat(text(rows.getFirst())).isEqualTo("name: Jacket\nabout: a, b, c");
    }

    private List<Document> csv(String table) throws IOException {
        return read(FileType.CSV, table.getBytes(UTF_8));
    }

    private static List<Chunk> chunks(List<Document> rows) {
        var chunker = new Chunker(new KnowledgeId("aia_know_1"), ChunkSize.USUAL);
        return rows.stream().flatMap(row -> chunker.chunks(row).stream()).toList();
    }
}
