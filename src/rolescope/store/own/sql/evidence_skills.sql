-- `staged` has how to print every skill.
CREATE OR REPLACE TEMP TABLE counted_skills AS
SELECT s.skill, s.label, s.type
FROM staged AS s
WHERE s.skill IN (SELECT name FROM said WHERE list = 'skill');
