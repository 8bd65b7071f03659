package io.purser.knowledge.outside;

/**
 * What a store tells of the place where its vectors are.
 *
 * @param name as its owner calls it
 * @param address under which the store wants to be asked, in its own words
 * @param records how many vectors there are, or as many as were counted
 */
record Shape(String name, String address, int dimensions, Nearness nearness, long records) {}
