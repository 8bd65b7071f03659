package io.purser.standin.arguments;

import java.util.List;

/** A day and a time together. */
record Moments(Finder dates, Finder times) implements Finder {

    @Override
    public List<Found> find(Parameter parameter, String text) {
        List<Found> days = dates.find(parameter, text);
        if (days.isEmpty()) {
            return List.of();
        }
        Found day = days.getFirst();
        String time = times.find(parameter, text).stream()
                .map(found -> found.value().asText())
                .findFirst()
                .orElse("00:00");
        return List.of(Found.text(day.value().asText() + "T" + time + ":00", day.said()));
    }
}
