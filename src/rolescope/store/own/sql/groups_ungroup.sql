-- Components with a change fall apart and are grouped anew.
DELETE FROM group_keys WHERE n IN (SELECT old FROM to_group WHERE old IS NOT NULL);
DELETE FROM group_traits WHERE n IN (SELECT old FROM to_group WHERE old IS NOT NULL);
DELETE FROM groups WHERE n IN (SELECT old FROM to_group WHERE old IS NOT NULL);
