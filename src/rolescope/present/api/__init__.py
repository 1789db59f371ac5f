"""The programming interface: the answers as JSON over HTTP."""
