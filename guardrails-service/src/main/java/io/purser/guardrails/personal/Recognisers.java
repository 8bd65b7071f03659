package io.purser.guardrails.personal;

import io.purser.guardrails.personal.names.Tagger;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All recognisers together. Safe for many threads. */
public final class Recognisers {

    /** Countries whose phone numbers are known without their country code. */
    public static final List<String> REGIONS = List.of(
            "US", "GB", "DE", "FR", "ES", "IT", "NL", "BE", "AT", "CH", "SE", "DK", "NO", "PL", "PT", "AU", "IN", "BR",
            "MX");

    private final List<Recogniser> numbers;
    private final List<Recogniser> words;
    private final String version;

    /** @param regions ISO codes of the countries whose own phone numbers are known without their country code */
    public Recognisers(Tagger tagger, List<String> regions) {
        this.version = tagger.version();
        this.words = List.of(new EmailAddresses(), new Names(tagger));
        this.numbers = List.of(
                new PaymentCards(),
                new Ibans(),
                new SocialSecurityNumbers(),
                new IpAddresses(),
                new Secrets(),
                Named.BIRTHDAYS,
                Named.PASSPORTS,
                Named.LICENSES,
                Named.POSTAL_CODES,
                new PhoneNumbers(regions));
    }

    /** With the weights that come with the service. */
    public static Recognisers shipped() {
        return new Recognisers(Tagger.shipped(), REGIONS);
    }

    String version() {
        return version;
    }

    /** What was found, in the order of the text. Of things in the same place the surest is meant, then the longest. */
    public List<PersonalData> find(String text) {
        String plain = PlainSigns.of(text);
        var byStart = new TreeMap<Integer, PersonalData>();
        recognisers(plain)
                .flatMap(recogniser -> recogniser.find(plain).stream())
                .sorted(Comparator.comparingDouble((PersonalData data) -> -data.score())
                        .thenComparingInt(data -> data.start() - data.end()))
                .filter(data -> standsApart(data, byStart))
                .forEach(data -> byStart.put(data.start(), data));
        return List.copyOf(byStart.values());
    }

    private Stream<Recogniser> recognisers(String plain) {
        boolean hasDigit = plain.chars().anyMatch(c -> c >= '0' && c <= '9');
        return hasDigit ? Stream.concat(words.stream(), numbers.stream()) : words.stream();
    }

    private static boolean standsApart(PersonalData data, TreeMap<Integer, PersonalData> others) {
        var before = others.floorEntry(data.start());
        var after = others.ceilingEntry(data.start());
        return (before == null || !before.getValue().overlaps(data))
                && (after == null || !after.getValue().overlaps(data));
    }
}
