package io.github.asyncactions.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A public method whose class, and so its result, only its package may use. */
class InheritedFromHiddenTest {

    @Test
    void itIsTheTypeThatIsBlamed() throws Exception {
        List<JavaFileObject> files = new ArrayList<>(Sources.of(Sources.folder("contract")));
        files.add(JavaFileObjects.forSourceString("library.Known", """
                package library;
                public class Known extends Hidden {}
                abstract class Hidden {
                    public Hidden same() { return this; }
                }
                """));
        files.add(JavaFileObjects.forSourceString("user.Spec", """
                package user;
                @io.github.asyncactions.AsyncActions(target = library.Known.class, methods = "same")
                interface Spec {}
                """));

        Compilation compilation =
                javac().withProcessors(new AsyncActionsProcessor()).compile(files);

        assertThat(compilation.errors())
                .extracting(error -> error.getMessage(Locale.ROOT))
                .singleElement()
                .asString()
                .contains("mentions Hidden, which is package-private");
    }
}
