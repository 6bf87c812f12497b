import org.jspecify.annotations.NullMarked;

@NullMarked
module test {
    requires static java.compiler;
    requires static org.jspecify;
}
