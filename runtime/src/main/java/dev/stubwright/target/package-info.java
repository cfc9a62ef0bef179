/** Where a suite runs: the mock or a tenant; credentials, pacing, safety, and what a vendor's profile knows. */
@NullMarked
package dev.stubwright.target;

import org.jspecify.annotations.NullMarked;
