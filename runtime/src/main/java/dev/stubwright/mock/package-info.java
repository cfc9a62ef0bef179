/** The mock: portable WireMock mapping files, and the indexed server that answers from the contract. */
@NullMarked
package dev.stubwright.mock;

import org.jspecify.annotations.NullMarked;
