-- Questions that are asked again. `reader`: who had read the openings when it was asked last.
CREATE TABLE saved_questions (
    name VARCHAR NOT NULL PRIMARY KEY,
    question VARCHAR NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    asked_at TIMESTAMP,
    asked VARCHAR,
    reader VARCHAR
);

-- What each found when it was asked last, with what was shown of it.
CREATE TABLE saved_answers (
    name VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    content VARCHAR NOT NULL,
    shown VARCHAR NOT NULL
);
