SELECT count(*) FROM counted_{table};
