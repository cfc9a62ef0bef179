package dev.stubwright.target;

/**
 * Finds a resource that exists.
 *
 * @param key the path variables that it applies to
 * @param request reads the resource
 * @param valuePointer JSON pointer to the resource's id in the response
 */
record ResourceLookup(ResourceKey key, ProfileRequest request, String valuePointer) {}
