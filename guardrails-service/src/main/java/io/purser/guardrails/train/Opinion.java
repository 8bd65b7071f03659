package io.purser.guardrails.train;

/**
 * What heads that have not seen an item's source say of it.
 *
 * @param runs log odds for each head, by runs
 * @param meaning log odds for each head, by the encoder's vector
 */
record Opinion(Item item, double[] runs, double[] meaning) {}
