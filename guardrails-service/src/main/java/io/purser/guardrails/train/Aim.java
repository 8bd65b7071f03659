package io.purser.guardrails.train;

import java.util.Map;

/**
 * What a threshold and a cascade are chosen for.
 *
 * @param alarms for each kind of harmless text, which share of it may be flagged
 * @param everyday the kind that there is most of, and that is to cost little
 * @param asked about which share of that kind the encoder is asked, where the runs are least sure of their no
 */
record Aim(Map<String, Double> alarms, String everyday, double asked) {}
