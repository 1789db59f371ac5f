SELECT count(*) FROM bridged;
