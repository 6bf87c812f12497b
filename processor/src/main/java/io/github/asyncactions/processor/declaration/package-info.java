/** What the user wrote, read and not yet judged. */
package io.github.asyncactions.processor.declaration;
