/** The JUnit extension: tests of a contract on the mock or on the tenant. */
@NullMarked
package dev.stubwright.junit;

import org.jspecify.annotations.NullMarked;
