/**
 * The mock of an API: {@link dev.stubwright.mock.MockServer} answers from a contract, {@link
 * dev.stubwright.mock.MappingFiles} writes the same contract as WireMock mapping files. A contract goes in; a running
 * server or a folder of files comes out. Everyone may use the types of this package; its sub-packages are internal.
 */
@NullMarked
package dev.stubwright.mock;

import org.jspecify.annotations.NullMarked;
