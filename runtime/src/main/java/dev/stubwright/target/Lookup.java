package dev.stubwright.target;

/**
 * How to learn of a resource that exists.
 *
 * @param key for which path variables
 * @param request reads it
 * @param value JSON pointer into the answer
 */
record Lookup(ResourceKey key, ProfileRequest request, String value) {}
