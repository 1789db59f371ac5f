-- Which openings are one vacancy. `head` is the opening that stands for its group; one that stands alone is
-- its own head. `rule` says what joined it. Nothing is ever deleted for being a duplicate.
CREATE TABLE groups (
    id VARCHAR NOT NULL,
    content VARCHAR NOT NULL,
    head VARCHAR NOT NULL,
    rule VARCHAR NOT NULL
);
