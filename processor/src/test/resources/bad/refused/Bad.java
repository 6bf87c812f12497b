package test;

import io.github.asyncactions.AsyncActions;

/** Who mentions a wrapper that has an error has none of its own. */
class Bad {

    @AsyncActions(methods = "lenght") // error: [AsyncActions-UnknownMethod] length
    interface Wrong {
        int length();
    }

    @AsyncActions(methods = "wrong")
    interface Mentions {
        AsyncBadWrong wrong(); // error: cannot find symbol
    }

    @AsyncActions(methods = "mentions")
    interface MentionsThat {
        AsyncBadMentions mentions(); // error: cannot find symbol
    }
}
