/** The JUnit extension: one contract suite, on the mock or on the tenant. */
@NullMarked
package dev.stubwright.junit;

import org.jspecify.annotations.NullMarked;
