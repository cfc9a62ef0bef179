/**
 * The document while it is changed, with the origin of every node. Takes nodes of any OpenAPI version and gives their
 * object type, their references and their lines. For all wings of {@code contract}.
 */
@NullMarked
package dev.stubwright.contract.tree;

import org.jspecify.annotations.NullMarked;
