package io.github.asyncactions.spark.runtime.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The user's line, where there is one. */
class CallSiteTest {

    @Test
    void whereNobodyElseIsOnTheThreadTheCallSiteIsTheActionAlone() throws Exception {
        CompletableFuture<CallSite> callSite = new CompletableFuture<>();
        new Thread(() -> callSite.complete(CallSite.of("countAsync"))).start();

        assertThat(callSite.get(60, TimeUnit.SECONDS).shortForm()).isEqualTo("countAsync");
        assertThat(callSite.join().longForm()).isEqualTo("countAsync");
    }
}
