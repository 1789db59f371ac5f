"""The tables that evidence is built from, one file each: who it is, what it gives, what it refuses."""
