/**
 * Runs WireMock on the contract: the contract's stubs, the user's stubs, the request journal and the transformer that
 * answers. A contract and a responder go in, a started WireMock server comes out. Only the mock package may use it; it
 * uses the mapping, routing and response packages.
 */
@NullMarked
package dev.stubwright.mock.server;

import org.jspecify.annotations.NullMarked;
