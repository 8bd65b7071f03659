package io.purser.contract.event;

/** What one model step took: the model's name, tokens as the model counted them (0 when it did not) and milliseconds. */
public record Usage(String model, int inputTokens, int outputTokens, long millis) {}
