package io.purser.guardrails.personal.names;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Values that stand in a text beside names. */
record Values(Random random) {

    static final List<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
            .toList();
    private static final List<String> CURRENCIES =
            NameLists.of("USD|GBP|EUR|AUD|CHF|JPY|CAD|SEK|PLN|euros|dollars|pounds|Euro|Yen|Swiss francs");
    private static final List<String> LANGUAGES =
            NameLists.of("English|German|French|Spanish|Italian|Polish|Turkish|Greek|Dutch|Swedish|Chinese|"
                    + "Japanese|Russian|Arabic|Hindi|American|British|Mexican|Swiss|Brazilian|Korean|Czech|"
                    + "Danish");
    private static final List<String> THINGS =
            NameLists.of("Serial|Item|Model|Order|Contract|Customer|Reference|Booking|Batch|Article|Score|Ticket|"
                    + "Meter|Invoice|Tracking|Case|Policy|Part|Version|Firmware|Build|Room|Seat|Gate|Flight|"
                    + "Error");
    private static final List<String> BRANDS =
            NameLists.of("Visa|Mastercard|PayPal|Apple Pay|Google Pay|Maestro|Amex|iPhone|Android|Netflix|Spotify|"
                    + "Amazon|Instagram|WhatsApp|Zoom|Firefox|Linux|Samsung|Nokia|Sony|Toyota|Adidas|Ikea|DHL|"
                    + "FedEx|UPS|Hermes|ATM|PIN|SIM|IBAN|VAT|FAQ|GPS|USB|WLAN|Wi-Fi");
    private static final List<String> PRODUCTS =
            NameLists.of("phone|laptop|TV|blender|sofa|jacket|ticket|subscription|router|washing machine|"
                    + "coffee machine|bike|charger|gift card|booking|policy|dress|headphones|watch|sneakers|"
                    + "card|parcel|package|kettle|tent|camera|printer|lamp|fridge|credit card|meal kit|"
                    + "vacuum cleaner|Galaxy S24|ThinkPad");
    private static final List<String> RELATIVES =
            NameLists.of("wife|husband|son|daughter|mother|father|mum|dad|brother|sister|friend|partner|colleague|"
                    + "neighbour|roommate|assistant|uncle|aunt|boss|grandmother");
    private static final List<String> TITLES =
            NameLists.of("Mr.|Mrs.|Ms.|Mr|Mrs|Ms|Dr.|Prof.|Miss|Sir|Herr|Frau|Madame");
    private static final List<String> MAILBOXES =
            NameLists.of("info|maria.lopez|j_smith|AnnaKovacs|peter|sales|dmitri_o+shop|ToddBrown");
    private static final List<String> HOSTS =
            List.of("example.com", "mail.example.org", "firm.example.co.uk", "web.example.de");
    private static final List<String> DAYS = NameLists.of(
            "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|last week|the 3rd of May|" + "March 14|tomorrow");

    static String digits(int count, Random random) {
        var digits = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    String of(String slot) {
        return switch (slot) {
            case "country" -> NameLists.pick(COUNTRIES, random);
            case "currency" -> NameLists.pick(CURRENCIES, random);
            case "language" -> NameLists.pick(LANGUAGES, random);
            case "thing" -> NameLists.pick(THINGS, random);
            case "brand" -> NameLists.pick(BRANDS, random);
            case "product" -> NameLists.pick(PRODUCTS, random);
            case "relative" -> NameLists.pick(RELATIVES, random);
            case "title" -> NameLists.pick(TITLES, random);
            case "day" -> NameLists.pick(DAYS, random);
            case "num" -> digits(1 + random.nextInt(6), random);
            case "long" -> digits(7 + random.nextInt(8), random);
            case "year" -> String.valueOf(1940 + random.nextInt(90));
            case "date" -> date();
            case "time" -> random.nextInt(24) + ":" + (10 + random.nextInt(50));
            case "money" -> money();
            case "phone" -> phone();
            case "email" ->
                NameLists.pick(MAILBOXES, random) + digits(1 + random.nextInt(3), random) + "@"
                        + NameLists.pick(HOSTS, random);
            case "version" -> random.nextInt(20) + "." + random.nextInt(20) + "." + random.nextInt(20);
            case "code" ->
                "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26)) + digits(4, random);
            default -> throw new IllegalArgumentException("No slot of that name: " + slot);
        };
    }

    private String date() {
        int day = 10 + random.nextInt(18);
        int month = 10 + random.nextInt(3);
        int year = 1950 + random.nextInt(80);
        return switch (random.nextInt(3)) {
            case 0 -> year + "-" + month + "-" + day;
            case 1 -> day + "/" + month + "/" + year;
            default -> day + " March " + year;
        };
    }

    private String money() {
        String amount = digits(2, random) + "." + digits(2, random);
        return random.nextBoolean() ? "$" + amount : amount + " EUR";
    }

    private String phone() {
        var phone = new StringBuilder(NameLists.pick(List.of("+", "0", "00", "(0", "", "", "tel. "), random));
        String gap = NameLists.pick(List.of(" ", "-", ".", "", ") "), random);
        for (int groups = 2 + random.nextInt(3); groups > 0; groups--) {
            phone.append(digits(2 + random.nextInt(4), random)).append(groups == 1 ? "" : gap);
        }
        return phone.toString();
    }
}
