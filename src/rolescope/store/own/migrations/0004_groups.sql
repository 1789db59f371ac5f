-- Which openings are one vacancy. `head` is the opening that stands for its group; one that stands alone is
-- its own head. `rule` says what makes it one with its head. Nothing is ever deleted for being a duplicate.
-- `component` numbers openings that links join; where they contradict each other it holds several groups.
CREATE TABLE groups (
    id VARCHAR NOT NULL,
    content VARCHAR NOT NULL,
    head VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    component INTEGER NOT NULL,
    first_seen TIMESTAMP NOT NULL
);

-- What an opening states that tells it from others, by its number in `groups`.
CREATE TABLE group_traits (
    n INTEGER NOT NULL,
    employer VARCHAR,
    agency BOOLEAN NOT NULL,
    level VARCHAR NOT NULL,
    job VARCHAR,
    terms VARCHAR NOT NULL,
    requisition VARCHAR,
    place VARCHAR,
    language VARCHAR,
    pay VARCHAR,
    digest UBIGINT NOT NULL,
    words INTEGER NOT NULL,
    pages VARCHAR NOT NULL,
    first_party BOOLEAN NOT NULL
);

-- Keys that duplicates share; a new opening is compared with those alone that have one of its own.
CREATE TABLE group_keys (
    n INTEGER NOT NULL,
    kind UTINYINT NOT NULL,
    key UBIGINT NOT NULL
);

-- By what the groups were made: those of an older one are made anew.
CREATE TABLE groups_made (
    version VARCHAR NOT NULL
);
