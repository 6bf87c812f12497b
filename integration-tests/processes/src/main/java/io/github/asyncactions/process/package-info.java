/** Processes, ports and JDKs of the integration tests. */
package io.github.asyncactions.process;
