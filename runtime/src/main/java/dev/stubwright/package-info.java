/** The words that every package shares: where something stands, what is wrong with it, and why we stopped. */
@NullMarked
package dev.stubwright;

import org.jspecify.annotations.NullMarked;
