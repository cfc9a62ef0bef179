/**
 * Generates responses from the contract: a request and its operation go in, or what the mock has to refuse. A response
 * comes out, with status, headers and body, and remarks on what violates the contract. All other packages of the mock may
 * use it; it uses none of them and knows nothing of WireMock.
 */
@NullMarked
package dev.stubwright.mock.response;

import org.jspecify.annotations.NullMarked;
