/** JSONPath as RFC 9535 has it, on Jackson's trees and with bounded work: what an overlay's targets are written in. */
@NullMarked
package dev.stubwright.contract.jsonpath;

import org.jspecify.annotations.NullMarked;
