package io.purser.guardrails.personal.names;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Addresses in the forms of several countries, with and without what stands around the street. */
record Streets(NameLists lists, Random random) {

    private static final List<String> WORDS =
            NameLists.of("Street|St|St.|Road|Rd|Lane|Avenue|Ave|Ave.|Drive|Dr|Way|Court|Place|Boulevard|Blvd|"
                    + "Terrace|Close|Crescent|Square|Highway|Parkway|Row|Gardens|Hill");
    private static final List<String> TREES =
            NameLists.of("Oak|Maple|Cedar|Elm|Main|High|Church|Station|Park|Mill|Lake|River|King's|Queen|Victoria|"
                    + "North|2nd|5th|42nd|Bridge|School|Green|Market|Sunset|Hillside");
    private static final List<String> BEFORE =
            NameLists.of("Rue de|Rue de la|Rue du|Avenue|Boulevard|Place|Calle|Calle de|Avenida|Av.|Paseo de|"
                    + "Plaza|Via|Viale|Piazza|Corso|Rua|Avenida|Travessa|ul.|ulica|Strada|Jalan|Jl.");
    private static final List<String> AFTER =
            NameLists.of("straße|strasse|weg|allee|platz|gasse|straat|laan|gracht|gatan|vägen|gade|vej|veien|gate|"
                    + "katu|tie|utca");

    String street() {
        double form = random.nextDouble();
        if (form < 0.03) {
            return "P.O. Box " + number(4);
        }
        return form < 0.07 ? road() : line();
    }

    /** With its number, and perhaps what follows: flat, code, town, country. */
    private String line() {
        boolean numberFirst = random.nextDouble() < 0.55;
        String numbered = numberFirst
                ? house() + (chance(0.1) ? ", " : " ") + road()
                : road() + (chance(0.1) ? ", " : " ") + house();
        return numbered + flat() + town();
    }

    String road() {
        String locale = lists.locale(random);
        double form = random.nextDouble();
        if (form < 0.3) {
            return lists.draw("street", locale, random);
        }
        if (form < 0.5) {
            return NameLists.pick(TREES, random) + " " + NameLists.pick(WORDS, random);
        }
        if (form < 0.7) {
            return lists.draw("last", locale, random) + " " + NameLists.pick(WORDS, random);
        }
        return form < 0.88
                ? NameLists.pick(BEFORE, random) + " " + lists.draw(chance(0.5) ? "city" : "last", locale, random)
                : lists.draw("last", locale, random) + NameLists.pick(AFTER, random);
    }

    private String house() {
        String number = number(1 + random.nextInt(4));
        double form = random.nextDouble();
        if (form < 0.08) {
            return number + (char) ('a' + random.nextInt(4));
        }
        return form < 0.12 ? number + "-" + number(2) : number;
    }

    private String flat() {
        if (!chance(0.22)) {
            return "";
        }
        String what =
                NameLists.pick(List.of("Apt.", "Apt", "Suite", "Unit", "Flat", "apartment", "#", "floor"), random);
        return separator() + what + " " + number(3);
    }

    private String town() {
        if (chance(0.4)) {
            return "";
        }
        String city = lists.draw("city", lists.locale(random), random);
        String named = chance(0.15) ? city.toUpperCase(Locale.ROOT) : city;
        String coded = chance(0.5)
                ? number(4 + random.nextInt(2)) + " " + named
                : named + (chance(0.5) ? " " : ", ") + state() + number(5);
        return separator() + (chance(0.4) ? named : coded) + (chance(0.2) ? separator() + country() : "");
    }

    private String state() {
        return chance(0.5) ? NameLists.pick(List.of("CA ", "NY ", "TX ", "WA ", "VIC ", "ON ", "IL "), random) : "";
    }

    private String country() {
        return NameLists.pick(Values.COUNTRIES, random);
    }

    private String separator() {
        double form = random.nextDouble();
        if (form < 0.2) {
            return "\n";
        }
        return form < 0.4 ? " " : ", ";
    }

    private String number(int digits) {
        return Values.digits(digits, random);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
