package io.github.asyncactions.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs peers in turns, each once a round and in changing order, so that whatever disturbs the machine disturbs all of
 * them. The first peer is this library: the others are compared with it.
 */
final class Comparison {

    private final String situation;
    private final List<String> metrics;
    private final List<Peer> peers = new ArrayList<>();

    private record Peer(String name, Trial trial, List<double[]> samples) {}

    /** @param metrics what each trial measures, with units */
    Comparison(String situation, String... metrics) {
        this.situation = situation;
        this.metrics = List.of(metrics);
    }

    Comparison peer(String name, Trial trial) {
        peers.add(new Peer(name, trial, new ArrayList<>()));
        return this;
    }

    /** Runs all, after {@code warmUps} rounds that do not count, and adds what came out to {@code report}. */
    void run(int warmUps, int rounds, Report report) throws Exception {
        for (int round = 0; round < warmUps + rounds; round++) {
            for (int turn = 0; turn < peers.size(); turn++) {
                Peer peer = peers.get((round + turn) % peers.size());
                double[] sample = peer.trial.run();
                if (round >= warmUps) {
                    peer.samples.add(sample);
                }
            }
        }
        for (int metric = 0; metric < metrics.size(); metric++) {
            double[] ours = column(peers.get(0), metric);
            for (Peer peer : peers) {
                double[] values = column(peer, metric);
                Statistics.Ratio ratio = peer == peers.get(0) ? null : Statistics.ratio(ours, values);
                report.add(situation, metrics.get(metric), peer.name, values, ratio);
            }
        }
    }

    private static double[] column(Peer peer, int metric) {
        return peer.samples.stream().mapToDouble(sample -> sample[metric]).toArray();
    }
}
