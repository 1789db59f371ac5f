"""Reference vocabularies: roles, skills, activities, occupations. Local files in, concepts out."""
