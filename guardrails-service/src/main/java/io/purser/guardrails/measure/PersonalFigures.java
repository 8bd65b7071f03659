package io.purser.guardrails.measure;

import io.purser.guardrails.personal.PersonalData;
import io.purser.guardrails.personal.Recognisers;
import io.purser.guardrails.personal.names.LabelledText;
import io.purser.guardrails.personal.names.LabelledText.Mark;
import io.purser.guardrails.personal.names.NamesTrainer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How much of the marked personal data is found: with the shipped weights, which know the rows, and with taggers that have seen
 * neither the templates of the rows that they are tried on nor the customer messages.
 */
record PersonalFigures(Recall shipped, Recall heldOut, double falseNames, double falseNumbers) {

    private static final int FOLDS = 2;

    /** What is found of each type. */
    record Recall(TreeMap<String, int[]> byType) {

        Recall() {
            this(new TreeMap<>());
        }

        double of(String... types) {
            var counts = Stream.of(types)
                    .map(type -> byType.getOrDefault(type, new int[2]))
                    .toList();
            double all = counts.stream().mapToInt(count -> count[1]).sum();
            return counts.stream().mapToInt(count -> count[0]).sum() / all;
        }

        void count(LabelledText row, List<PersonalData> found) {
            for (Mark mark : row.marks()) {
                int[] count = byType.computeIfAbsent(mark.type(), type -> new int[2]);
                count[0] += isFound(mark, found) ? 1 : 0;
                count[1]++;
            }
        }
    }

    static PersonalFigures of(Path file) throws IOException {
        Path data = file.resolveSibling("");
        var rows = LabelledText.read(file);
        var customers = LabelledText.benign(data.resolve("prompt_injection.jsonl"));
        var shipped = new Recall();
        var recognisers = Recognisers.shipped();
        rows.forEach(row -> shipped.count(row, recognisers.find(row.text())));
        return heldOut(rows, customers, data, shipped);
    }

    private static PersonalFigures heldOut(
            List<LabelledText> rows, List<LabelledText> customers, Path data, Recall shipped) throws IOException {
        var heldOut = new Recall();
        double falseNames = 0;
        double falseNumbers = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            var recognisers = recognisers(rows, customers, fold, data);
            rows.stream().filter(isIn(fold)).forEach(row -> heldOut.count(row, recognisers.find(row.text())));
            falseNames += HarmlessTexts.shareWithName(texts(customers, "PolyAI"), recognisers);
            falseNumbers += HarmlessTexts.shareOfNumbers(recognisers);
        }
        return new PersonalFigures(shipped, heldOut, falseNames / FOLDS, falseNumbers / FOLDS);
    }

    private static Recognisers recognisers(List<LabelledText> rows, List<LabelledText> customers, int fold, Path data)
            throws IOException {
        var seen = new ArrayList<>(rows.stream().filter(isIn(fold).negate()).toList());
        seen.addAll(customers.stream().filter(isOther().negate()).toList());
        return new Recognisers(NamesTrainer.tagger(seen, data), Recognisers.REGIONS);
    }

    private static Predicate<LabelledText> isIn(int fold) {
        return row -> Math.floorMod(row.template().hashCode() / 7, FOLDS) == fold;
    }

    /** Of the firms that the tagger has not seen, the one whose customers do not say who they are. */
    private static List<String> texts(List<LabelledText> rows, String source) {
        return rows.stream()
                .filter(row -> row.source().startsWith(source))
                .map(LabelledText::text)
                .toList();
    }

    /** Customers of other firms than those that the tagger has seen. */
    private static Predicate<LabelledText> isOther() {
        return row -> row.source().startsWith("PolyAI") || row.source().startsWith("asapp");
    }

    /** By something of the same kind in half of its place. */
    private static boolean isFound(Mark mark, List<PersonalData> found) {
        int common = found.stream()
                .filter(data -> kind(data.type().name()).equals(kind(mark.type())))
                .mapToInt(data -> Math.min(data.end(), mark.end()) - Math.max(data.start(), mark.start()))
                .filter(length -> length > 0)
                .sum();
        return 2 * common >= mark.end() - mark.start();
    }

    /** Part of the data has postal codes among the addresses. */
    private static String kind(String type) {
        return type.equals("ZIP_CODE") ? "STREET_ADDRESS" : type;
    }

    double structured(Recall recall) {
        return recall.of("CREDIT_CARD", "US_SSN", "EMAIL_ADDRESS", "IP_ADDRESS", "IBAN_CODE", "DATE_OF_BIRTH");
    }

    void print(PrintStream out) {
        out.println(
                "Personal data: recall with the shipped weights, and on templates that the tagger has not seen (target)");
        line(out, "cards, SSN, e-mail, IP, birthdays", structured(shipped), structured(heldOut), 0.98);
        line(out, "phones", shipped.of("PHONE_NUMBER"), heldOut.of("PHONE_NUMBER"), 0.92);
        line(out, "persons", shipped.of("PERSON"), heldOut.of("PERSON"), 0.80);
        line(out, "streets", shipped.of("STREET_ADDRESS"), heldOut.of("STREET_ADDRESS"), 0.60);
        out.printf(
                Locale.ROOT,
                "  %-36s %27.2f %%  (at most 1 %%)%n",
                "messages of another firm with a name",
                100 * falseNames);
        out.printf(
                Locale.ROOT, "  %-36s %27.2f %%  (0 %%)%n", "order numbers, versions, readings …", 100 * falseNumbers);
    }

    private static void line(PrintStream out, String what, double shipped, double heldOut, double target) {
        out.printf(Locale.ROOT, "  %-36s %12.3f %12.3f  (%.2f)%n", what, shipped, heldOut, target);
    }
}
