"""Files that hold one person's own profile, as text."""
