package library;

/** A compiler looks at exceptions, too, to see what the type variable means in a method. */
public interface MentionsGenerically<T> {
    T lost() throws Lost;
}
