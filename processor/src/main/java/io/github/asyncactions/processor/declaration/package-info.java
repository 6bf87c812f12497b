/** What the user wrote, read and not yet judged. */
@NullMarked
package io.github.asyncactions.processor.declaration;

import org.jspecify.annotations.NullMarked;
