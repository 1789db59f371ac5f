-- Questions that are asked again, and what each showed when it was asked last.
CREATE TABLE saved_questions (
    name VARCHAR NOT NULL PRIMARY KEY,
    question VARCHAR NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    asked_at TIMESTAMP
);

CREATE TABLE saved_answers (
    name VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    content VARCHAR NOT NULL
);
