/** One schema: judge an instance, make instances that fit. */
@NullMarked
package dev.stubwright.schema;

import org.jspecify.annotations.NullMarked;
