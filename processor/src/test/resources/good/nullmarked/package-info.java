@NullMarked
package test.nullmarked;

import org.jspecify.annotations.NullMarked;
