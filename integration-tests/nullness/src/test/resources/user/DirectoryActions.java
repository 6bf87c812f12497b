package user;

import io.github.asyncactions.AsyncActions;
import library.Directory;

@AsyncActions(
        target = Directory.class,
        methods = {"find", "rename", "names", "unknown"})
interface DirectoryActions {}
