package io.github.asyncactions.processor.types;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** By the trees of javac, each of which has the very type that a signature has. */
final class JavacTypes implements SourceTypes {

    private final Trees trees;
    private final Set<Element> known = new HashSet<>();
    private final List<Element> unread = new ArrayList<>();
    private final IdentityHashMap<TypeMirror, Use> uses = new IdentityHashMap<>();

    JavacTypes(Trees trees) {
        this.trees = trees;
    }

    /** Throws {@code IllegalArgumentException} if the environment is not javac's own. */
    static SourceTypes of(ProcessingEnvironment environment) {
        return new JavacTypes(Trees.instance(environment));
    }

    @Override
    public void add(Element element) {
        if (known.add(element)) {
            unread.add(element);
        }
    }

    @Override
    public Optional<Use> find(TypeMirror type) {
        unread.stream()
                .map(trees::getPath)
                .filter(Objects::nonNull) // As that of a class file is.
                .forEach(path -> new Reader().scan(path, null));
        unread.clear();
        return Optional.ofNullable(uses.get(type));
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        @Override
        public @Nullable Void visitParameterizedType(ParameterizedTypeTree tree, Void none) {
            TypeMirror type = trees.getTypeMirror(getCurrentPath());
            if (type instanceof ErrorType && type(tree.getType()) instanceof ErrorType named && isNamed(named)) {
                uses.put(
                        type,
                        new Use(
                                named,
                                tree.getTypeArguments().stream().map(this::type).toList()));
            }
            return super.visitParameterizedType(tree, null);
        }

        /** What is in a missing class has no name either. */
        private boolean isNamed(ErrorType type) {
            return SourceVersion.isName(Classes.of(type).getQualifiedName());
        }

        private TypeMirror type(Tree tree) {
            return trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
        }

        @Override
        public @Nullable Void visitBlock(BlockTree body, Void none) {
            return null;
        }
    }
}
