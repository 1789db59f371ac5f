-- What `jobs` searches, made of openings, readings and groups, and made again where one of these changed.
-- A vacancy is a group of openings: `id` is the one that is shown, `apply_id` the one that says where to apply.
-- `n` is given once and never again; `newest` is the day of posting, from 1970-01-01, before a fixed shuffle of 31
-- bits that puts those of one day in an order that favours none.
CREATE TABLE vacancies (
    n INTEGER NOT NULL PRIMARY KEY,
    id VARCHAR NOT NULL,
    apply_id VARCHAR NOT NULL,
    gone BOOLEAN NOT NULL,
    source VARCHAR NOT NULL,
    newest BIGINT NOT NULL,
    level VARCHAR,
    title_role VARCHAR,
    work VARCHAR,
    share FLOAT,
    mixture VARCHAR,
    language VARCHAR,
    country VARCHAR,
    workplace VARCHAR,
    pay_low DOUBLE,
    pay_high DOUBLE,
    pay_currency VARCHAR,
    pay_period VARCHAR,
    skills VARCHAR[],
    required VARCHAR[]
);

-- Which openings a vacancy holds, each with a print of all that it was made of.
CREATE TABLE vacancy_openings (
    n INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    print UBIGINT NOT NULL
);

CREATE INDEX vacancy_openings_n ON vacancy_openings (n);

-- Vacancies by the words that find them, also some that are no more. In the order of kind and term, but for what
-- came last: so the rows of one term are read and no others.
CREATE TABLE vacancy_terms (
    kind VARCHAR NOT NULL,
    term VARCHAR NOT NULL,
    n INTEGER NOT NULL
);

-- What they were made of as a whole: the evidence of an answer. `terms`: rows of terms that are in order.
CREATE TABLE vacancies_made (
    openings BIGINT NOT NULL,
    shown_now BIGINT NOT NULL,
    as_of VARCHAR,
    print VARCHAR NOT NULL,
    terms BIGINT NOT NULL
);
