package dev.stubwright.schema;

/**
 * What the surroundings of a value let one expect of it.
 *
 * @param name the nearest property's name
 * @param person whom the object around it is about, if it is about a person
 */
record Hint(String name, Person person) {}
