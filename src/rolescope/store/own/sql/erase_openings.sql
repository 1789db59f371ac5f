-- Groups and vacancies are made of several openings: all of them are made anew.
DELETE FROM saved_answers WHERE id IN (SELECT id FROM erased);
DELETE FROM openings WHERE id IN (SELECT id FROM erased);
DELETE FROM absences WHERE id NOT IN (SELECT id FROM openings);
DELETE FROM readings WHERE id NOT IN (SELECT id FROM openings);
DELETE FROM groups;
DELETE FROM group_traits;
DELETE FROM group_keys;
DELETE FROM groups_made;
DELETE FROM vacancies;
DELETE FROM vacancy_openings;
DELETE FROM vacancy_terms;
DELETE FROM vacancies_made;
DROP TABLE erased;
