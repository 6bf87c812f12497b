/** Processes and ports of the integration tests. */
package io.github.asyncactions.process;
