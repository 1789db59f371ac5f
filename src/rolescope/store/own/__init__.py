"""A user's own store: openings of live sources, their payloads and when each was seen, in one file."""
