-- Groups of openings as they are without those that may not be counted, where they are others.
CREATE OR REPLACE TEMP TABLE revised (id VARCHAR, head VARCHAR);
