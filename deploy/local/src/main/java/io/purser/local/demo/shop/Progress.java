package io.purser.local.demo.shop;

import java.time.LocalDate;

/** How far an order has come. */
sealed interface Progress {

    /** Paid for, and not yet packed. */
    record Waiting() implements Progress {}

    record Shipped(LocalDate on, LocalDate expected, String tracking) implements Progress {}

    record Delivered(LocalDate on) implements Progress {}

    record Cancelled(LocalDate on) implements Progress {}

    default String word() {
        return switch (this) {
            case Waiting waiting -> "waiting to be packed";
            case Shipped shipped -> "shipped";
            case Delivered delivered -> "delivered";
            case Cancelled cancelled -> "cancelled";
        };
    }
}
