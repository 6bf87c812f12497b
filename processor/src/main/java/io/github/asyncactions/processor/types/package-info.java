/** What types of other people mean, and how Java can write them. */
@NullMarked
package io.github.asyncactions.processor.types;

import org.jspecify.annotations.NullMarked;
