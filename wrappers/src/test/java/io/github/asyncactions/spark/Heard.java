package io.github.asyncactions.spark;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that keeps all that it is told. */
final class Heard implements ActionListener {

    /** @param thread that told it */
    record Told(String what, ActionEvent event, Thread thread) {}

    final List<Told> all = new CopyOnWriteArrayList<>();

    private void add(String what, ActionEvent event) {
        all.add(new Told(what, event, Thread.currentThread()));
    }

    @Override
    public void submitted(ActionEvent event) {
        add("submitted", event);
    }

    @Override
    public void started(ActionEvent event) {
        add("started", event);
    }

    @Override
    public void attemptFailed(ActionEvent event) {
        add("attemptFailed", event);
    }

    @Override
    public void ended(ActionEvent event) {
        add("ended", event);
    }

    /** What it was told of {@code action}, up to its end. */
    List<Told> of(ActionFuture<?> action) {
        if (!hasEnded(action)) {
            await().until(() -> hasEnded(action));
        }
        return all.stream().filter(told -> told.event().action() == action).toList();
    }

    private boolean hasEnded(ActionFuture<?> action) {
        return all.stream()
                .anyMatch(told -> told.what().equals("ended") && told.event().action() == action);
    }

    /** As {@link #of}, the names of the methods only. */
    List<String> calls(ActionFuture<?> action) {
        return of(action).stream().map(Told::what).toList();
    }
}
