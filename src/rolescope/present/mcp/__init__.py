"""Tools for programs that hold conversations (Model Context Protocol): answers sized for a context."""
