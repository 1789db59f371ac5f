"""Live sources, one file each: who it is, what to ask first, what its payloads say."""
