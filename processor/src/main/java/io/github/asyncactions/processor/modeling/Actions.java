package io.github.asyncactions.processor.modeling;

import io.github.asyncactions.processor.advice.BadMethodText;
import io.github.asyncactions.processor.methods.MethodPattern;
import io.github.asyncactions.processor.methods.Signature;
import io.github.asyncactions.processor.methods.TargetMethod;
import io.github.asyncactions.processor.problem.Placed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Selects what becomes asynchronous: the target's methods that the user names, and the spec's own. */
final class Actions {

    private final Request request;
    private final Extensions extensions;
    private final ActionOrFluent choice;
    /** By signature, in the order in which they were named. */
    private final Map<Signature, Action> selected = new LinkedHashMap<>();

    /**
     * @param signature as the wrapper's method will have it, but for the suffix
     * @param origin the value that asks for it; empty for an extension action
     */
    record Action(
            Signature signature,
            Optional<TargetMethod> method,
            Optional<Extensions.Extension> extension,
            Optional<Placed<String>> origin) {

        boolean isNamedBy(MethodPattern pattern) {
            return pattern.matches(signature) || method.filter(pattern::matches).isPresent();
        }

        String name() {
            return signature.name();
        }
    }

    private Actions(Request request, Extensions extensions, ActionOrFluent choice) {
        this.request = request;
        this.extensions = extensions;
        this.choice = choice;
    }

    static List<Action> select(Request request, Extensions extensions) {
        Actions actions = new Actions(request, extensions, ActionOrFluent.of(request.declaration()));
        request.declaration().methods().forEach(actions::select);
        extensions.actions().forEach(actions::add);
        return List.copyOf(actions.selected.values());
    }

    private void add(Extensions.Extension extension) {
        put(new Action(extension.signature(), Optional.empty(), Optional.of(extension), Optional.empty()));
    }

    private void put(Action action) {
        selected.put(action.signature(), action);
    }

    private void select(Placed<String> written) {
        Optional<MethodPattern> pattern = MethodPattern.parse(written.value());
        if (pattern.isEmpty()) {
            BadMethodText.inMethods(written, request.meant(), request.problems());
            return;
        }
        new MethodSearch(request)
                .find(pattern.get(), written).stream()
                        .filter(Predicate.not(extensions::replaces))
                        .filter(choice::isAction)
                        .forEach(method -> add(method, written));
    }

    private void add(TargetMethod method, Placed<String> written) {
        request.checkIsComplete(method, written);
        put(new Action(method.signature(), Optional.of(method), Optional.empty(), Optional.of(written)));
    }
}
