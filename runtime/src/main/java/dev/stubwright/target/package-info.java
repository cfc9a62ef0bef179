/** The server that a suite runs against, mock or tenant: credentials, rate limits, safety, resources and vendor profiles. */
@NullMarked
package dev.stubwright.target;

import org.jspecify.annotations.NullMarked;
