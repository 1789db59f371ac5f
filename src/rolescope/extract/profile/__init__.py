"""A person's own text read: sections, dated entries, skills with the time that shows them."""
