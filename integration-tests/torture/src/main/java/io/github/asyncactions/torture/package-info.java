/** Points the processor at every class of some jars, and compiles what it writes. */
package io.github.asyncactions.torture;
