"""Where sources, reader and store meet: postings into counts, records and titles into rows."""
