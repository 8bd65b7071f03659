package io.purser.knowledge.html;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, text/html; charset=utf-8, Straße 25 €",
        "UTF-8, text/html, Straße 25 €",
        "UTF-8, text/html; charset=iso-8859-1, Straße 25 €",
        "windows-1252, text/html; charset=iso-8859-1, Straße 25 €",
        "GB18030, text/html; charset=gb2312, 退款需要三天：镕",
        "windows-31j, text/html; charset=Shift_JIS, 返品は30日以内です。",
        "ISO-2022-JP, text/html; charset=iso-2022-jp, 返品は30日以内です。",
        "windows-1251, text/html; charset=no-such, Возврат товара возможен в течение тридцати дней",
        "windows-1251, text/html; charset=utf-8, Возврат товара возможен в течение тридцати дней",
        "Shift_JIS, text/html, 返品は30日以内です。商品を返送してください",
        "EUC-KR, text/html, 반품은 30일 이내에 가능합니다"
    })
    void textIsReadAsItWasWritten(String written, String type, String text) {
        assertThat(read(text.getBytes(Charset.forName(written)), type)).isEqualTo(text);
    }

    @Test
    void markWinsOverEverything() {
        assertThat(read("Rückgabe".getBytes(UTF_16), "text/html; charset=utf-8"))
                .isEqualTo("Rückgabe");
        assertThat(read("\uFEFFRückgabe".getBytes(UTF_8), "text/html; charset=iso-8859-1"))
                .isEqualTo("Rückgabe");
    }

    @Test
    void whatThePageSaysCounts() {
        String html = "<meta charset=\"windows-1252\"><p>déjà payé";

        assertThat(read(html.getBytes(Charset.forName("windows-1252")), "text/html"))
                .isEqualTo(html);
    }

    @Test
    void endInMidCharacterIsPassedOver() {
        byte[] cut = Arrays.copyOf("Straße €".getBytes(UTF_8), "Straße €".getBytes(UTF_8).length - 1);

        assertThat(read(cut, "text/html; charset=utf-8")).isEqualTo("Straße ");
    }

    @Test
    void aFewBrokenBytesDoNotMakeItAnotherCharset() {
        byte[] bytes = ("ünïcödé wörds ".repeat(100) + "x").getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;

        assertThat(read(bytes, "text/html; charset=utf-8"))
                .startsWith("ünïcödé wörds ")
                .endsWith("\uFFFD");
    }

    private static String read(byte[] bytes, @Nullable String type) {
        return Encoding.text(bytes, type);
    }
}
