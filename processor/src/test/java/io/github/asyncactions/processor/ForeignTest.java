package io.github.asyncactions.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.xbean.asm9.ClassReader;
import org.apache.xbean.asm9.ClassVisitor;
import org.apache.xbean.asm9.ClassWriter;
import org.apache.xbean.asm9.MethodVisitor;
import org.apache.xbean.asm9.Opcodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files as Scala's compiler may write them, and no library at hand has them: made of those of Java. */
class ForeignTest {

    private static final Path USER = Sources.folder("foreign/user");

    @TempDir
    Path library;

    @BeforeEach
    void makeLibrary() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", library.toString()));
        Sources.children(Sources.folder("foreign/library")).forEach(file -> arguments.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        for (Path file : Sources.children(library.resolve("library"))) {
            ClassWriter changed = new ClassWriter(0);
            new ClassReader(Files.readAllBytes(file)).accept(new Change(changed), 0);
            Files.write(file, changed.toByteArray());
        }
    }

    private static final class Change extends ClassVisitor {

        private String type;

        Change(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            type = name;
            super.visit(
                    version,
                    access,
                    name,
                    signature == null ? null : signature.replace("<L" + name + ";>", "<*>"),
                    parent,
                    interfaces);
        }

        @Override
        public void visitInnerClass(String name, String outer, String simple, int access) {
            super.visitInnerClass(name, outer, simple, simple.equals("Inner") ? access & ~Opcodes.ACC_STATIC : access);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (type.endsWith("Ambiguous")) {
                return null;
            }
            return super.visitMethod(
                    type.endsWith("Hiding") && !name.equals("<init>") ? access | Opcodes.ACC_SYNTHETIC : access,
                    name.replace("forward_", ""),
                    descriptor,
                    signature == null ? null : signature.replace("T_", "T"),
                    exceptions);
        }
    }

    @Test
    void areWrappedOnJavac() {
        assertThat(compile(USER).diagnostics()).isEmpty();
    }

    @Test
    void areRefusedOnlyIfJavaCannotCallThem() {
        Path refused = Sources.folder("foreign/refused");

        Expectations.of(refused).check(compile(refused));
    }

    private Compilation compile(Path folder) {
        List<File> classPath = new ArrayList<>(List.of(library.toFile()));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(classPath::add);
        return Sources.compiler().withClasspath(classPath).compile(Sources.withContract(folder));
    }

    @Test
    void areWrappedOnEclipse() {
        assertThat(Ecj.compile(library, USER)).isEmpty();
    }

    @Test
    void areRefusedOnEclipse() {
        assertThat(Ecj.compile(library, Sources.folder("foreign/refused")))
                .contains(
                        "[AsyncActions-UnwritableMethod] library.Forwarding.Twice.same",
                        "[AsyncActions-TwinMethod] library.Forwarding.Specialized.at(int)",
                        "[AsyncActions-TwinMethod] library.Forwarding.SpecializedChild.at(int)");
    }
}
