package io.purser.guardrails.measure;

import io.purser.guardrails.personal.PersonalType;
import io.purser.guardrails.personal.Recognisers;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Texts without personal data. */
final class HarmlessTexts {

    private static final long SEED = 5;
    private static final int MANY = 2_000;

    /** A number sign stands for a digit. */
    private static final List<String> NUMBERS = List.of(
            "Where is order ##########?",
            "my order no. ### ### ### has not shipped",
            "Order ###-#######-####### is late",
            "Invoice ######## of 2026-0#-1# over 1#.## EUR",
            "Bestellung ########## ist nicht da",
            "el pedido ######### no ha llegado",
            "Ticket ################ is still open.",
            "Case number #### #### ####, any news?",
            "tracking number ############",
            "The meter shows ###### kWh",
            "my reading is ####### today",
            "We run version 1#.#.##.### of the app",
            "after the update to 1#.#.# it crashes",
            "firmware 2.##.1##.1 is broken",
            "Serial number ########-####",
            "It has ########### units in stock",
            "I have ######## points",
            "You charged 1 ### ### EUR",
            "the total was 1,###.##",
            "Warranty until 2027-0#-1#.",
            "Seen on 1#/0#/2025 at 1#:##",
            "Room ### on floor #",
            "Flight LH#### at 1#:##",
            "ISBN 978-3-##-######-#",
            "Article 4###.###.## is sold out",
            "customer number ########",
            "booking reference ###### for # people",
            "The error is 0x########",
            "policy ###-###-### expires soon",
            "pin #### does not work",
            "It measures ###x###x## cm",
            "temperature ##.# to ##.# degrees",
            "my score went from ##### to #####");

    private HarmlessTexts() {}

    static double shareWithName(List<String> messages, Recognisers recognisers) {
        return messages.stream()
                        .filter(text ->
                                recognisers.find(text).stream().anyMatch(data -> data.type() == PersonalType.PERSON))
                        .count()
                / (double) messages.size();
    }

    /** How many texts with numbers in them that are not personal are taken to have something personal. */
    static double shareOfNumbers(Recognisers recognisers) {
        var random = new Random(SEED);
        return IntStream.range(0, MANY)
                        .mapToObj(i -> filled(NUMBERS.get(i % NUMBERS.size()), random))
                        .filter(text -> !recognisers.find(text).isEmpty())
                        .count()
                / (double) MANY;
    }

    private static String filled(String text, Random random) {
        return Pattern.compile("#").matcher(text).replaceAll(sign -> String.valueOf(random.nextInt(10)));
    }
}
