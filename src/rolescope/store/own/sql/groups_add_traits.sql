INSERT INTO group_traits
SELECT n, employer, agency, level, job, terms, requisition, place, language, pay, digest, words, pages, first_party FROM staged;
