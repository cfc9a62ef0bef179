/** Reads Postman collections (2.0 and 2.1) as requests and saved responses, without placeholders and without secrets. */
@NullMarked
package dev.stubwright.contract.postman;

import org.jspecify.annotations.NullMarked;
